import Chronology
import Diplomacy

/// An event of a calendar and the records that it becomes.
struct CalendarRow {
  /// Its UID, or a sum of its lines where it has none; of a changed occurrence also which one.
  let key: String
  /// The UIDs of the events that it is a part of or refers to.
  let parents: [String]
  /// The properties that have no place in a chronicle.
  let losses: [String]

  private let component: CalendarComponent
  private let calendar: String
  private let kinds: [String: Link.Kind]

  init(_ component: CalendarComponent, calendar: String) {
    self.component = component
    self.calendar = calendar
    if let uid = component.uid {
      key = component.occurrence.map { "\(uid)/\($0)" } ?? uid
    } else {
      var digest = RowDigest()
      for line in component.lines where line.name != "DTSTAMP" {
        digest.add("\(line.name):\(line.value)")
      }
      key = digest.words
    }
    var kinds: [String: Link.Kind] = [:]
    var losses = Self.losses(component)
    for line in component.all("RELATED-TO") {
      let uid = line.text.trimmed
      switch line.parameter("RELTYPE")?.uppercased() ?? "PARENT" {
      case "PARENT" where uid != key: kinds[uid] = .partOf
      case "SIBLING" where uid != key: kinds[uid] = .refersTo
      default: losses.append("RELATED-TO")
      }
    }
    self.kinds = kinds
    parents = kinds.keys.sorted()
    self.losses = losses
  }

  /// What is kept, and what only serves the exchange of calendars.
  private static let known: Set<String> = [
    "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "ATTENDEE",
    "ORGANIZER", "CATEGORIES", "URL", "STATUS", "RELATED-TO", "CLASS", "COMMENT", "X-EDTF",
    "DTSTAMP",
    "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "PRIORITY", "RECURRENCE-ID",
  ]

  private static func losses(_ component: CalendarComponent) -> [String] {
    var found = Set(component.lines.map(\.name)).subtracting(known)
    if found.contains("RRULE") || found.contains("RDATE") {
      found.subtract(["RRULE", "RDATE", "EXDATE", "EXRULE"])
      found.insert("all but the first occurrence (RRULE)")
    }
    if component.first("GEO") != nil, component.first("LOCATION") == nil { found.insert("GEO") }
    for name in ["ORGANIZER", "ATTENDEE"]
    where component.all(name).contains(where: { takesPart($0) && Self.name(of: $0) == nil }) {
      found.insert("\(name) without a name")
    }
    if !component.inner.isEmpty { found.insert("alarms and other parts") }
    if let start = component.first("DTSTART").flatMap(CalendarDate.init),
      let end = component.first("DTEND").flatMap(CalendarDate.init), end.time != nil,
      start.zone != end.zone
    {
      found.insert("the hour of the end, given for another zone")
    }
    return found.sorted()
  }

  /// The records.
  ///
  /// - Parameter links: Which of its parents are there.
  /// - Throws: ``CellFault`` where it has no date that can be read.
  func records(linkedTo links: [String]) throws(CellFault) -> [Record] {
    let span = try CalendarSpan(component)
    var records = RowRecords()
    let categories = component.all("CATEGORIES").flatMap(\.list)
    let kind = categories.first.flatMap(Self.kind)
    var event = Event(kind: kind ?? .event, date: span.date, title: title(span))
    if event.kind == .statement { event.statement = Statement() }
    event.time = span.time
    event.zone = span.time == nil ? nil : span.zone
    event.topics = categories.dropFirst(kind == nil ? 0 : 1).map { records.addTopic($0) }
    event.summary = text("DESCRIPTION")
    let comments = component.all("COMMENT").map(\.text.trimmed).filter { !$0.isEmpty }
    event.note = comments.isEmpty ? nil : comments.joined(separator: "\n")
    event.isPrivate = ["PRIVATE", "CONFIDENTIAL"].contains(text("CLASS")?.uppercased())
    if text("STATUS")?.uppercased() == "TENTATIVE", component.first("X-EDTF") == nil {
      event.status = .lead
    }
    event.place = text("LOCATION").map { records.addPlace(named: Self.line($0), at: point) }
    for line in component.all("ORGANIZER") {
      if let party = party(line, .host, &records) { event.participations.append(party) }
    }
    for line in component.all("ATTENDEE") {
      guard let party = party(line, .participant, &records),
        !event.participations.contains(where: { $0.actor == party.actor })
      else { continue }
      event.participations.append(party)
    }
    event.links = links.compactMap { uid in
      kinds[uid].map {
        Link(kind: $0, to: RowRecords.key(Origin(name: CalendarSet.originName, key: uid)))
      }
    }
    cite(in: &event, &records)
    _ = records.add(event, origin: Origin(name: CalendarSet.originName, key: key))
    return records.records
  }

  private func text(_ name: String) -> String? {
    guard let text = component.first(name)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  private static func line(_ text: String) -> String { TextTokens.tidy(text) }

  /// The summary; our own calendars put the date before it where it is less than a day.
  private func title(_ span: CalendarSpan) -> String? {
    guard let text = text("SUMMARY").map(Self.line) else { return nil }
    guard component.first("X-EDTF") != nil, let colon = text.firstRange(of: ": "),
      let reading = try? EnglishDateReader().read(String(text[..<colon.lowerBound])),
      reading.edtf == span.date.edtf
    else { return text }
    let rest = text[colon.upperBound...]
    return rest.isEmpty ? text : String(rest)
  }

  /// A category that is a kind of event by its own name.
  private static func kind(_ category: String) -> EventKind? {
    EventKind.standard.map(\.kind).first { $0.name == category.lowercased() }
  }

  private var point: Coordinates? {
    guard let parts = component.first("GEO")?.value.split(separator: ";"), parts.count == 2,
      let latitude = DecimalText.number(parts[0].trimmed),
      let longitude = DecimalText.number(parts[1].trimmed)
    else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  /// Rooms and things take no part.
  private static func takesPart(_ line: ContentLine) -> Bool {
    !["ROOM", "RESOURCE"].contains(line.parameter("CUTYPE")?.uppercased())
  }

  /// The name of somebody; nil where there is an address alone, which is not kept.
  private static func name(of party: ContentLine) -> String? {
    let name = line(party.parameter("CN") ?? "")
    let isAddress = name.contains("@") && !name.contains(" ")
    return name.isEmpty || isAddress ? nil : name
  }

  /// Somebody who is named.
  private func party(
    _ line: ContentLine, _ role: Role, _ records: inout RowRecords
  ) -> Participation? {
    guard Self.takesPart(line), let name = Self.name(of: line) else { return nil }
    let type = line.parameter("CUTYPE")?.uppercased()
    let actor = records.addNamed(type == "GROUP" ? .group : .person, name)
    var party = Participation(actor: actor, role: role)
    if line.parameter("ROLE")?.uppercased() == "CHAIR" { party.role = Role("chair") }
    if line.parameter("ROLE")?.uppercased() == "NON-PARTICIPANT" { party.role = Role("copied") }
    if line.parameter("PARTSTAT")?.uppercased() == "DECLINED" { party.presence = .absent }
    return party
  }

  private func cite(in event: inout Event, _ records: inout RowRecords) {
    let source = Source(
      dataSet: Identifier(scheme: "calendar", value: calendar), title: calendar)
    records.add(source)
    event.citations.append(Citation(source: source.ref, locator: text("URL")))
  }
}
