import Chronology
import Diplomacy

/// Turns an entry of the list into its records: the appointment as an event with its dates apart,
/// and the time in office as a tenure.
struct AppointmentRecords {
  /// What was put together or left out, by the words of the report.
  private(set) var report = SetReport()

  /// The name under which entries are known again.
  static let originName = "pocom"

  /// The records of a person.
  func row(of person: OfficeHolder, line: Int) -> ImportedRow {
    var records = RowRecords()
    _ = records.add(person)
    return ImportedRow(
      records: records.records, origin: Origin(name: Self.originName, key: person.id),
      line: line)
  }

  /// The records of an entry.
  ///
  /// - Parameter person: Who was appointed; nil where the list has no record of the id.
  mutating func row(of entry: AppointmentEntry, person: OfficeHolder?) -> ImportedRow {
    var records = RowRecords()
    let source = HistorianSources.officers
    records.add(source)
    let citation = Citation(source: source.ref, locator: "appointment \(entry.key)")
    let origin = Origin(name: Self.originName, key: entry.key)
    let sender = records.add(Country.unitedStates)
    let receiver = Self.receiver(of: entry.office, in: &records)
    let holder = person.map { records.add($0) }

    var event = Event(kind: EventKind("appointment"), date: Self.date(of: entry))
    let office = entry.office.words
    event.title = "\(person?.name ?? entry.person) as \(office)"
    event.dates = entry.dates.compactMap(\.dated)
    // Who is appointed does not act in the office yet.
    event.participations = [
      Participation(actor: holder, principal: .nobody), Participation(actor: sender),
    ]
    if let receiver {
      event.participations.append(Participation(actor: receiver, role: .addressee))
    }
    var notes = [entry.note, entry.concurrent].compactMap(\.self)
    if let territory = entry.territory, entry.office.seat != .country(territory),
      entry.office.country?.key != Territory.others[territory]
    {
      notes.append("Territory at the time, by the list’s id: \(territory).")
    }
    if person == nil {
      notes.append("The list has no record of this person, whose id there is \(entry.person).")
      report.count(
        "appointments of a person of whom the list has no record: no tenure",
        one: "appointment of a person of whom the list has no record: no tenure")
    }
    let validity = validity(of: entry)
    if entry.endsBeforeItStarts { notes.append("As the list has it, it ended before it started.") }
    event.note = notes.isEmpty ? nil : notes.joined(separator: " ")
    event.citations = [citation]
    records.add(event, origin: origin)
    if let holder, let validity {
      records.add(
        Relation(
          ref: Ref(stored: "\(RowRecords.key(origin))/tenure"), kind: .tenure, from: holder,
          to: sender, office: office, title: entry.office.title, validity: Validity(validity),
          note: Self.note(of: entry), citations: [citation]))
    }
    return ImportedRow(records: records.records, origin: origin, line: entry.line)
  }

  /// The day of the appointment, else the first that is known; of an end alone, that day or before.
  private static func date(of entry: AppointmentEntry) -> HistoricalDate {
    for role in [AppointmentDate.Role.appointed, .arrived, .started] {
      if let date = entry[role] { return HistoricalDate(date.edtf) }
    }
    guard let end = entry[.ended]?.plain else { return .undated }
    return HistoricalDate(EDTF("[..\(end)]"))
  }

  /// The time in office, from the start to the end; what is not said is unknown and never open.
  private mutating func validity(of entry: AppointmentEntry) -> EDTF? {
    guard !entry.endsBeforeItStarts else {
      report.count(
        "appointments that end before they start: no tenure",
        one: "appointment that ends before it starts: no tenure")
      return nil
    }
    let start = entry[.started]?.end ?? ""
    let end = entry[.ended]?.end ?? ""
    guard !start.isEmpty || !end.isEmpty else {
      report.count(
        "appointments with neither a start nor an end: no tenure",
        one: "appointment with neither a start nor an end: no tenure")
      return nil
    }
    let validity = start == end ? EDTF(start) : EDTF("\(start)/\(end)")
    if validity == nil {
      report.count(
        "appointments whose two dates make no time: no tenure",
        one: "appointment whose two dates make no time: no tenure")
    }
    return validity
  }

  /// How the office was left, and what else the list says.
  private static func note(of entry: AppointmentEntry) -> String? {
    let dates = entry.dates.filter { [.started, .ended].contains($0.role) && !$0.note.isEmpty }
      .map { "\($0.role.rawValue): \($0.note) \($0.text)" }
    let notes =
      (dates.isEmpty ? [] : [TextTokens.tidy(dates.joined(separator: "; ")) + "."])
      + (entry.note.map { [$0] } ?? [])
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// The state or organisation to which the appointee was sent.
  private static func receiver(of office: Office, in records: inout RowRecords) -> Ref? {
    if let country = office.country { return records.add(country) }
    guard case .organisation(let name) = office.seat else { return nil }
    let identifier = Identifier(scheme: "pocom-mission", value: office.id)
    return records.add(identifier) { key in
      Actor(ref: key, kind: .organisation, names: [Name(name)], identifiers: [identifier])
    }
  }
}
