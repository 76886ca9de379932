import Chronology
import Diplomacy

/// Turns a row of the visits file into its records: the visit, and its meetings as parts of it.
enum VisitRecords {
  /// The records of a row.
  static func row(of visit: VisitRow, partOf whole: Origin?) -> ImportedRow {
    var builder = RowBuilder(source: HistorianSources.visits)
    let dates = TextDateReader(span: visit.span.days)
    let meetings = MeetingReader(dates: dates).meetings(in: visit.clauses)
    let gathering = SummitRule.gathering(in: visit.clauses)
    let visitors = visit.visitors.map {
      participation(of: $0, from: visit.country, role: .visitor, in: &builder)
    }
    let host = Participation(actor: builder.add(Country.unitedStates), role: .host)

    var event = Event(kind: .visit, date: HistoricalDate(visit.span.stay))
    event.participations = visitors + [host]
    event.dates = StayInText.dates(in: visit.clauses, by: dates)
    event.summary = visit.description.isEmpty ? nil : visit.description
    event.visit = Visit(style: VisitStyleRule.style(of: visit.clauses))
    let place = VisitPlaceRule.place(of: visit.clauses, meetings: meetings, gathering: gathering)
    event.place = place.map { builder.add($0) }
    event.links = whole.map { [Link(kind: .partOf, to: RowRecords.key($0))] } ?? []
    let origin = Origin(name: VisitsReader.originName, key: visit.id)
    let key = builder.add(event, origin: origin, locator: "visit \(visit.id)")

    let maker = MeetingEvents(
      span: visit.span,
      participants: visitors.map { guest in
        var guest = guest
        guest.role = .participant
        return guest
      },
      localState: nil, isSummit: visit.visitors.allSatisfy(isHead), isInUnitedStates: true)
    for (number, meeting) in meetings.enumerated() {
      var part = maker.event(of: meeting, in: &builder)
      part.meeting?.setting = .host
      part.place = meetingPlace(meeting, visit: visit, place: place).map { builder.add($0) }
      part.links = [Link(kind: .partOf, to: key)]
      _ = builder.add(
        part, origin: Origin(name: origin.name, key: "\(visit.id)/meeting-\(number + 1)"),
        locator: "visit \(visit.id)")
    }
    return ImportedRow(records: builder.records, origin: origin, line: visit.line)
  }

  /// The visitor's part, in the office of the row and for the row's state.
  static func participation(
    of person: Dignitary, from country: Country, role: Role, in builder: inout RowBuilder
  ) -> Participation {
    let state = builder.add(country)
    return Participation(
      actor: builder.add(person, from: country), role: role,
      capacity: person.capacity(of: country.wording), principal: .actor(state))
  }

  /// The sentence's own place where it names one; the visit's where it names none.
  private static func meetingPlace(
    _ meeting: MeetingInText, visit: VisitRow, place: NamedPlace?
  ) -> NamedPlace? {
    if meeting.places.count == 1 { return meeting.places.first }
    if VisitPlaceRule.isAtAssembly(TextTokens.of(meeting.words).map(\.lower)) { return .newYork }
    return meeting.places.isEmpty ? place : nil
  }

  private static func isHead(_ person: Dignitary) -> Bool {
    person.offices.contains(where: OfficeTitles.isHead)
  }
}
