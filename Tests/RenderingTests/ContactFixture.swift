import Chronology
import Diplomacy
import Rendering

/// Tables of contacts, made of events as a timeline has them.
enum ContactFixture {
  static let putin = NamedRef(ref: Ref(stored: "putin"), name: "Vladimir Putin")
  static let window = DayRange(
    first: EDTF("2001-09-01")?.earliest.day, last: EDTF("2001-11-23")?.latest.day)

  /// Another side, with a sign for each week of an autumn: met, called, wrote or not.
  private struct Other {
    var name: String
    var office: String
    var state: String
    var weeks: String
    var place: String
  }

  private static let others = [
    Other(
      name: "George W. Bush", office: "President", state: "the United States",
      weeks: "·○··○○·●·○●·", place: "Crawford"),
    Other(
      name: "Tony Blair", office: "Prime Minister", state: "the United Kingdom",
      weeks: "·○·○●○·○·○·○", place: "Moscow"),
    Other(
      name: "Emomali Rakhmonov", office: "President", state: "Tajikistan",
      weeks: "·○····○●·○○○", place: "Dushanbe"),
    Other(
      name: "Gerhard Schröder", office: "Chancellor", state: "Germany", weeks: "·○·●···○●···",
      place: "Moscow"),
    Other(
      name: "Islam Karimov", office: "President", state: "Uzbekistan", weeks: "····○○·○··○○",
      place: "Tashkent"),
    Other(
      name: "Jacques Chirac", office: "President", state: "France", weeks: "·○···○···○··",
      place: "Paris"),
    Other(
      name: "Lord Robertson", office: "Secretary General", state: "NATO", weeks: "····●······●",
      place: "Moscow"),
  ]

  /// The events of the autumn, in order.
  static let autumn: [TimelineEntry] = {
    var entries: [TimelineEntry] = []
    for (row, other) in others.enumerated() {
      for (week, sign) in other.weeks.enumerated() where sign != "·" {
        let day = (window.first ?? 0) + Int64(week * 7 + (row * 3 + week) % 6)
        let date = CivilDate(dayNumber: day).description
        let channel: Meeting.Channel = sign == "●" ? .inPerson : .telephone
        entries.append(meeting(date, party(other), channel, place: other.place))
      }
    }
    return entries.sorted { ($0.earliest ?? 0) < ($1.earliest ?? 0) }
  }()

  /// What a strip can have beside: letters, video, days that are not certain, visits.
  static let oddities: [TimelineEntry] = {
    let bush = party(others[0])
    var visit = meeting("2001-11-13/2001-11-15", state("Kazakhstan", .host), nil, place: "Almaty")
    visit.event.kind = .visit
    visit.family = .visit
    visit.parties[0].participation.role = .visitor
    return [
      meeting("2001-09-03", bush, .letter), meeting("2001-09-18", bush, .video),
      meeting("[2001-10-13..2001-10-16]", party(others[5]), nil),
      meeting("2001-10", bush, nil), meeting("[..2001-11-20]", party(others[5]), .letter),
      visit, meeting(nil, party(others[6]), nil),
    ]
  }()

  static func table(
    _ entries: [TimelineEntry], window: DayRange = window, level: ContactLevel = .actor,
    isPairs: Bool = false
  ) -> ContactTable {
    var builder = ContactBuilder(
      of: isPairs ? nil : OwnSide(actor: putin), level: level, window: window, keepsEvents: true)
    for entry in entries { builder.add(entry) }
    return builder.finish()
  }

  // MARK: Parts

  static func meeting(
    _ date: String?, _ other: Party, _ channel: Meeting.Channel?, place: String? = nil,
    title: String = "Talks"
  ) -> TimelineEntry {
    var event = Event(kind: .meeting, date: HistoricalDate(date.flatMap { EDTF($0) }))
    event.ref = Ref(
      stored: "\(date ?? "undated")-\(other.participation.actor?.text ?? "")")
    event.meeting = Meeting(channel: channel)
    var entry = TimelineEntry(event: event, title: title, family: .meeting)
    entry.parties = [SeedActor.putin(), other]
    entry.place = place.map { NamedRef(ref: Ref(stored: $0.lowercased()), name: $0) }
    entry.sources = [
      CitedSource(
        citation: Citation(source: Ref(stored: "kremlin")),
        label: "Presidency of Russia, event pages")
    ]
    return entry
  }

  private static func party(_ other: Other) -> Party {
    let ref = Ref(stored: other.name.split(separator: " ").last.map { $0.lowercased() } ?? "x")
    let state = NamedRef(ref: Ref(stored: other.state.lowercased()), name: other.state)
    return Party(
      participation: Participation(actor: ref), name: other.name, short: other.name, kind: .person,
      capacity: "\(other.office) of \(other.state)", office: other.office, principal: state)
  }

  static func state(_ name: String, _ role: Role = .participant) -> Party {
    Party(
      participation: Participation(actor: Ref(stored: name.lowercased()), role: role), name: name,
      short: name, kind: .state)
  }
}
