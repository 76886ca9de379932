import Chronology
import Diplomacy

/// Makes leads of the rows of ACLED, which have 31 columns, and had 25 to 27 before 2019.
struct ACLEDRows: RowMaker {
  static let needed = [
    "event_id_cnty", "event_date", "time_precision", "event_type", "actor1", "country",
    "location", "fatalities",
  ]
  static let what = "ACLED's events"
  static let key = "event_id_cnty"
  static let hasWholeNumbers = true
  static let lost: [String] = []
  static let originName = "acled"

  /// The columns that are not read, and what they are called.
  private static let unread = [
    ("data_id", "data_id"), ("event_id_no_cnty", "event_id_no_cnty"),
    ("disorder_type", "disorder type"), ("interaction", "interaction codes"),
    ("civilian_targeting", "targeting of civilians"), ("iso", "numbers of the country"),
    ("gwno", "numbers of the country"), ("iso3", "iso3"), ("region", "region"),
    ("admin3", "admin3"), ("geo_precision", "precision of the place"),
    ("geo_precis", "precision of the place"), ("source_scale", "scale of the source"),
    ("tags", "tags"), ("timestamp", "timestamp"),
  ]

  static func lost(of head: TableHead) -> [String] {
    unread.filter { head[$0.0] != nil }.map(\.1)
  }

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let id = try cells.text("event_id_cnty")
    let type = try cells.text("event_type")
    let sort = cells["sub_event_type"]
    let shape = Self.shape(type, sort)
    var records = RowRecords()
    records.add(EventDataSources.acled)
    var event = Event(kind: shape.kind, date: HistoricalDate(try Self.date(cells)))
    event.status = .lead
    let sides = [cells["actor1"], cells["actor2"]].compactMap { $0 }
    guard !sides.isEmpty else { throw CodedFault(column: "actor1", nil, "") }
    let what = (sort ?? type).lowercased()
    event.title =
      sides.joined(separator: " – ") + ": \(what)" + (cells["location"].map { ", \($0)" } ?? "")
    for (number, role, label) in [("1", shape.actor, "A"), ("2", shape.recipient, "B")] {
      // Those who are associated fight beside their own side and not against it.
      let side = sides.count == 2 ? label : nil
      if let name = cells["actor\(number)"] {
        Self.add(name, role, side, cells["inter\(number)"], note: nil, &event, &records)
      }
      let associated = ["assoc_actor_\(number)", "ally_actor_\(number)"]
      for name in associated.flatMap({ cells.list($0, separator: ";") }) {
        Self.add(name, role, side, nil, note: "associated", &event, &records)
      }
    }
    event.summary = cells["notes"]
    event.codes = [
      Identifier(scheme: "acled", value: [type, sort].compactMap { $0 }.joined(separator: "/"))
    ]
    event.place =
      CodedPlace(
        scheme: "acled-place",
        parts: [cells["location"], cells["admin2"], cells["admin1"], cells["country"]],
        coordinates: try cells.coordinates("latitude", "longitude"),
        state: cells["country"].flatMap(StateWords.state)
      ).add(to: &records)
    if let dead = try cells.number("fatalities") {
      event.figures = [Figure(name: "dead", best: Double(dead))]
    }
    var citation = Citation(source: EventDataSources.acled.ref, locator: id)
    citation.note = cells["source"]
    event.citations = [citation]
    let origin = Origin(name: Self.originName, key: id)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  private static func shape(
    _ type: String, _ sort: String?
  ) -> (kind: EventKind, actor: Role, recipient: Role) {
    // Before 2019 battles are told apart by what became of the territory: "Battle-…".
    switch (type.lowercased(), sort) {
    case (let type, _) where type.hasPrefix("battle"):
      (EventKind("battle"), .belligerent, .belligerent)
    case ("explosions/remote violence", _), ("remote violence", _),
      ("violence against civilians", _):
      (EventKind("attack"), .belligerent, .victim)
    case (_, "Agreement"): (.agreement, .participant, .participant)
    default: (.event, .participant, .participant)
    }
  }

  // Dates

  /// The date with its precision: a day, one day of the week around it, or of its month.
  private static func date(_ cells: CodedCells) throws(CodedFault) -> EDTF {
    let text = try cells.text("event_date")
    guard let day = CodedDate.day(text) ?? words(text) else {
      throw CodedFault(column: "event_date", text, "is no day (2023-01-31 or 31 January 2023)")
    }
    let precision = try cells.text("time_precision")
    let date: EDTF? =
      switch precision {
      case "1": EDTF(day: day)
      case "2":
        CodedDate.oneOf(
          CivilDate(dayNumber: day.dayNumber - 6), CivilDate(dayNumber: day.dayNumber + 6))
      case "3": EDTF(String("\(day)".dropLast(3)))
      default: nil
      }
    guard let date else {
      throw CodedFault(column: "time_precision", precision, "is none of 1, 2 and 3")
    }
    return date
  }

  /// A day as the export tool writes it, "16 May 2025", or wrote it, "16-May-2015".
  private static func words(_ text: String) -> CivilDate? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard words.count == 3, let day = Int(words[0]), let year = Int64(words[2]), year > 1000,
      let month = months.firstIndex(of: String(words[1].lowercased().prefix(3)))
    else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  // Actors

  private static func add(
    _ name: String, _ role: Role, _ side: String?, _ sort: String?, note: String?,
    _ event: inout Event,
    _ records: inout RowRecords
  ) {
    let identifier = Identifier(scheme: "acled", value: name)
    let isForce = sort == "1" || sort == "State Forces" || sort == "State forces"
    let isBody = isForce || name.hasPrefix("Government of ")
    let key = records.add(identifier) { key in
      Actor(
        ref: key, kind: isBody ? .organisation : .group, names: [Name(name)],
        identifiers: [identifier])
    }
    guard !event.participations.contains(where: { $0.actor == key }) else { return }
    var part = Participation(actor: key, role: role, side: side)
    part.note = note
    event.participations.append(part)
    guard let state = state(of: name) else { return }
    let whole = StateWords.add(state, to: &records)
    records.add(
      Relation(
        ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key, to: whole,
        represents: isBody, citations: [Citation(source: EventDataSources.acled.ref)]))
  }

  /// The state that a name says it is of: "Police Forces of Syria (2000-2024)", "Protesters
  /// (India)".
  private static func state(of name: String) -> StateCodes.State? {
    let open = name.lastIndex(of: "(")
    if let open, name.hasSuffix(")"),
      let state = StateWords.state(String(name[name.index(after: open)...].dropLast()))
    {
      return state
    }
    let head = CodedCells.trimmed(name[..<(open ?? name.endIndex)])
    for prefix in ["Military Forces of ", "Police Forces of ", "Government of "]
    where head.hasPrefix(prefix) {
      return StateWords.state(String(head.dropFirst(prefix.count)))
    }
    return nil
  }
}
