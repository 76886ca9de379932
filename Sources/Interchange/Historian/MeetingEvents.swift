import Chronology
import Diplomacy

/// Makes the events of the meetings that a description tells of.
struct MeetingEvents {
  /// The days of the row.
  var span: RowSpan
  /// Those whose row it is: they take part in every meeting.
  var participants: [Participation]
  /// The state that parties without one belong to; nil where they may be anybody's.
  var localState: Country?
  /// Whether every one of the row's people is a head of state or of government.
  var isSummit: Bool
  /// Whether the other parties are Americans: a name alone may be a president's.
  var isInUnitedStates: Bool

  /// One meeting's event and its other parties' records.
  func event(of meeting: MeetingInText, in builder: inout RowBuilder) -> Event {
    let date = meeting.date?.edtf ?? span.oneDay
    var event = Event(
      kind: .meeting, date: HistoricalDate(date, given: meeting.date?.given))
    event.participations = participants
    event.summary = meeting.words
    var isSummit = isSummit
    if meeting.parties.isEmpty {
      event.participations.append(Participation(actor: nil, note: "not named"))
      isSummit = false
    }
    for party in meeting.parties where !isOwn(party) {
      let (participation, isHead) = participation(
        of: party, on: meeting.date?.first, in: &builder)
      event.participations.append(participation)
      isSummit = isSummit && isHead
    }
    event.participations = unique(event.participations)
    event.meeting = Meeting(level: isSummit ? .summit : nil, channel: .inPerson, setting: nil)
    return event
  }

  /// "Met with the Emperor", where the row is the Emperor's.
  private func isOwn(_ party: PartyInText) -> Bool {
    guard case .office(let title) = party else { return false }
    return participants.contains { $0.capacity?.hasPrefix("\(title) of ") ?? false }
  }

  /// A meeting with several of one sort is one with each of them, once.
  private func unique(_ all: [Participation]) -> [Participation] {
    var seen: Set<Ref> = []
    return all.filter { participation in
      participation.actor.map { seen.insert($0).inserted } ?? true
    }
  }

  private func participation(
    of party: PartyInText, on day: Int64?, in builder: inout RowBuilder
  ) -> (Participation, isHead: Bool) {
    let days = day.map { $0...$0 } ?? span.days
    switch party {
    case .others(let words):
      if isInUnitedStates, let president = Presidents.named(words, during: days) {
        return (Participation(actor: builder.add(president)), true)
      }
      return (Participation(actor: nil, note: words), false)
    case .office(let title):
      if isInUnitedStates, title == "President",
        let president = Presidents.inOffice(on: days.lowerBound)
      {
        return (Participation(actor: builder.add(president)), true)
      }
      return (Participation(actor: nil, capacity: title), false)
    case .person(let person):
      if let american = american(person, during: days, in: &builder) { return american }
      let isLocal =
        person.people == nil && person.state == nil && !person.offices.isEmpty
        && !person.mayShareState && !person.offices.contains(where: OfficeTitles.isOfNoState)
      let state =
        PeopleNames.state(of: person, on: days.lowerBound)
        ?? (isLocal ? isAmericanAbroad(person) ? Country.unitedStates : localState : nil)
      let isAmericanOffice = isInUnitedStates && isLocal && state == nil
      let country = isAmericanOffice ? Country.unitedStates : state
      let key = builder.add(person, from: country)
      let capacity = person.capacity(of: country?.wording)
      let whole = [person.people, capacity].compactMap { $0 }.joined(separator: " ")
      let principal: Participation.Principal =
        person.isFormer || person.offices.isEmpty
        ? .ofTheDay : country.map { .actor(builder.add($0)) } ?? .ofTheDay
      return (
        Participation(
          actor: key, capacity: country == nil && !whole.isEmpty ? whole : capacity,
          principal: principal),
        country != nil && !person.isFormer && person.offices.contains(where: OfficeTitles.isHead)
      )
    }
  }

  /// "Secretary of State Rice" in Baghdad; the Holy See has a secretary of state of its own.
  private func isAmericanAbroad(_ person: Dignitary) -> Bool {
    let offices = ["Secretary of State", "Secretary of Defense", "Secretary of the Treasury"]
    return !isInUnitedStates && localState?.key != "holy-see"
      && person.offices.contains(where: offices.contains)
  }

  /// A president, an elected or a former one, of the United States.
  private func american(
    _ person: Dignitary, during days: ClosedRange<Int64>, in builder: inout RowBuilder
  ) -> (Participation, isHead: Bool)? {
    let isAmerican =
      isInUnitedStates ? person.people == nil || person.people == "U.S" : person.people == "U.S"
    guard isAmerican, person.state == nil, let office = person.offices.first else { return nil }
    switch office {
    case "President":
      guard let president = Presidents.named(person.name, during: days) else { return nil }
      return (Participation(actor: builder.add(president)), !person.isFormer)
    case "President-elect":
      guard let president = Presidents.elect(person.name, on: days.lowerBound) else { return nil }
      return (
        Participation(
          actor: builder.add(president), capacity: "President-elect of the United States",
          principal: .nobody),
        false
      )
    case "Vice President":
      guard let president = Presidents.asVicePresident(person.name, on: days.lowerBound) else {
        return nil
      }
      let key = builder.add(president)
      return (
        Participation(
          actor: key, capacity: "Vice President of the United States",
          principal: .actor(builder.add(Country.unitedStates))),
        false
      )
    default: return nil
    }
  }
}
