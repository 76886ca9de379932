import Chronology
import Diplomacy

/// Turns a leg of a trip into its records: the visit, and its meetings as parts of it.
enum TravelRecords {
  /// The records of a leg.
  static func row(of leg: TravelRow) -> ImportedRow {
    var builder = RowBuilder(source: HistorianSources.travels)
    let dates = TextDateReader(span: leg.span.days)
    let traveller = traveller(of: leg, in: &builder)
    let host = Participation(actor: builder.add(leg.country), role: .host)

    var event = Event(kind: .visit, date: HistoricalDate(leg.span.stay))
    event.participations = [traveller, host]
    event.dates = StayInText.dates(in: leg.clauses, by: dates)
    event.summary = summary(of: leg)
    event.visit = Visit(style: VisitStyleRule.style(of: leg.clauses))
    let place = place(of: leg, in: &builder)
    event.place = place
    let origin = Origin(name: TravelsReader.originName, key: leg.id)
    let key = builder.add(event, origin: origin, locator: "trip \(leg.id)")

    var participant = traveller
    participant.role = .participant
    let meetings = MeetingReader(dates: dates).meetings(in: leg.clauses)
    let maker = MeetingEvents(
      span: leg.span, participants: [participant],
      localState: TravelLocals.areSafe(in: meetings, remarks: leg.remarks) ? leg.country : nil,
      isSummit: leg.role == "president" && traveller.principal == .ofTheDay,
      isInUnitedStates: false)
    for (number, meeting) in meetings.enumerated() {
      var part = maker.event(of: meeting, in: &builder)
      part.place = place
      part.links = [Link(kind: .partOf, to: key)]
      _ = builder.add(
        part, origin: Origin(name: origin.name, key: "\(leg.id)/meeting-\(number + 1)"),
        locator: "trip \(leg.id)")
    }
    return ImportedRow(records: builder.records, origin: origin, line: leg.line)
  }

  private static func traveller(
    of leg: TravelRow, in builder: inout RowBuilder
  ) -> Participation {
    if let president = leg.who.flatMap(Presidents.withID), leg.role == "president" {
      let key = builder.add(president)
      let day = leg.span.start.dayNumber
      if president.isInOffice(on: day) { return Participation(actor: key, role: .visitor) }
      let isElect = president.isElect(on: day)
      return Participation(
        actor: key, role: .visitor,
        capacity: isElect ? "President-elect of the United States" : nil, principal: .nobody)
    }
    let state = builder.add(Country.unitedStates)
    let office = ["president": "President", "secretary": "Secretary of State"][leg.role]
    let identifier =
      leg.who.map { Identifier(scheme: "hsg-people", value: $0) }
      ?? Identifier(scheme: "hsg-visitor", value: "\(RefRule.slug(leg.name))@united-states")
    return Participation(
      actor: leg.who.flatMap(Presidents.withID).map { builder.add($0) }
        ?? builder.addPerson(leg.name, identifier: identifier),
      role: .visitor, capacity: office.map { "\($0) of the United States" },
      principal: office == nil ? .ofTheDay : .actor(state))
  }

  /// The one place of the leg; the country where it has none or several.
  private static func place(of leg: TravelRow, in builder: inout RowBuilder) -> Ref {
    guard leg.localities.count == 1, let only = leg.localities.first else {
      return builder.addTerritory(of: leg.country)
    }
    // "Singapore" in Singapore, "Liberia" in Liberia: the place is the country.
    if leg.country.names.contains(where: { $0.text == only }) {
      return builder.addTerritory(of: leg.country)
    }
    return builder.add(NamedPlace(name: only, country: leg.country))
  }

  /// The remarks, behind the places where there are several.
  private static func summary(of leg: TravelRow) -> String? {
    let places = leg.localities.count > 1 ? leg.localities.joined(separator: ", ") : ""
    let parts = [places, leg.remarks].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

/// Says whether people whom the remarks name without a state belong to the country of the leg.
enum TravelLocals {
  /// Whether they do: not where one office is named twice, nor at a conference of many.
  static func areSafe(in meetings: [MeetingInText], remarks: String) -> Bool {
    let people = meetings.flatMap(\.parties).compactMap { party -> Dignitary? in
      if case .person(let person) = party, person.people == nil, person.state == nil {
        return person
      }
      return nil
    }
    let offices = people.flatMap(\.offices)
    if Set(offices).count < offices.count && Set(people.map(\.name)).count == people.count {
      return false
    }
    let words = Set(TextTokens.of(remarks).map(\.lower))
    return people.count <= 2 || words.isDisjoint(with: manySided)
  }

  private static let manySided: Set<String> = [
    "summit", "conference", "funeral", "nato", "apec", "asean", "g7", "g8", "g20", "g–7", "g–8",
    "g–20", "g-7", "g-8", "g-20", "assembly", "nations", "forum", "economic",
  ]
}
