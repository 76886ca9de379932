import Chronology
import Diplomacy

/// Makes leads of the rows of UCDP's georeferenced events: violence with at least one dead.
struct UCDPRows: RowMaker {
  static let needed = [
    "id", "type_of_violence", "side_a", "side_b", "date_prec", "date_start", "date_end", "best",
    "high", "low",
  ]
  static let what = "UCDP's georeferenced events"
  static let key = "id"
  static let absent = CodedCells.nothing.union(["-1"])
  static let hasWholeNumbers = true
  static let lost: [String] = []
  static let originName = "ucdp-ged"

  static func lost(of head: TableHead) -> [String] {
    [
      ("source_headline", "source headlines and offices"), ("where_prec", "precision of the place"),
      ("priogrid_gid", "grid cell"), ("region", "region"), ("code_status", "status codes"),
    ].filter { head[$0.0] != nil }.map(\.1)
  }

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let id = try cells.text("id")
    let sort = try cells.text("type_of_violence")
    guard let kind = Self.kinds[sort] else {
      throw CodedFault(column: "type_of_violence", sort, "is none of 1, 2 and 3")
    }
    var records = RowRecords()
    records.add(EventDataSources.ucdp)
    let (date, last) = try Self.date(cells)
    var event = Event(kind: kind, date: HistoricalDate(date))
    event.status = .lead
    let sides = [
      Self.name(try cells.text("side_a"), .a, last, cells),
      Self.name(try cells.text("side_b"), .b, last, cells),
    ]
    event.title = sides.joined(separator: " against ")
    if let place = cells["where_coordinates"] { event.title? += ", \(place)" }
    let first = Self.part(.a, .belligerent, last, cells, &records)
    let second = Self.part(.b, sort == "3" ? .victim : .belligerent, last, cells, &records)
    event.participations = [first] + (second.actor == first.actor ? [] : [second])
    event.codes = [Identifier(scheme: "ucdp", value: sort)]
    for (scheme, column) in [("conflict", "conflict_new_id"), ("dyad", "dyad_new_id")] {
      if let value = cells[column] {
        event.codes.append(Identifier(scheme: "ucdp-\(scheme)", value: value))
      }
    }
    if let conflict = cells["conflict_name"] { event.topics = [records.addTopic(conflict)] }
    event.place = try Self.place(cells, &records)
    event.figures = try Self.figures(cells, sides)
    var notes = cells["where_description"].map { ["Where: \($0)"] } ?? []
    if event.figures.first?.low == nil, let low = cells["low"], let high = cells["high"] {
      notes.append("The set has \(low) as the lowest and \(high) as the highest of the dead.")
    }
    event.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
    var citation = Citation(source: EventDataSources.ucdp.ref, locator: "event \(id)")
    citation.note = cells["source_article"].map { Self.short($0) }
    event.citations = [citation]
    let origin = Origin(name: Self.originName, key: id)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  /// Battles of organised sides, and of those with no state in them; attacks on civilians.
  private static let kinds = [
    "1": EventKind("battle"), "2": EventKind("battle"), "3": EventKind("attack"),
  ]

  // Dates

  /// The date: of one event that lies somewhere in a span `[a..b]`, of what sums up a span `a/b`.
  private static func date(
    _ cells: CodedCells
  ) throws(CodedFault) -> (date: EDTF, last: CivilDate) {
    let first = try cells.day("date_start")
    let last = try cells.day("date_end")
    guard first <= last else {
      throw CodedFault(column: "date_end", "\(last)", "is before date_start, \(first)")
    }
    let precision = try cells.text("date_prec")
    guard ["1", "2", "3", "4", "5"].contains(precision) else {
      throw CodedFault(column: "date_prec", precision, "is none of 1 to 5")
    }
    let sumsUp = precision == "1" || cells["event_clarity"] == "2"
    guard let date = sumsUp ? CodedDate.from(first, to: last) : CodedDate.oneOf(first, last) else {
      throw CodedFault(column: "date_start", "\(first)", "is no date")
    }
    return (date, last)
  }

  // Sides

  private enum Side: String { case a, b }

  /// The state of today that a government is of; nil for others.
  private static func state(
    of name: String, _ side: Side, _ day: CivilDate, _ cells: CodedCells
  ) -> StateCodes.State? {
    guard name.hasPrefix("Government of "), let number = cells["gwno\(side.rawValue)"] else {
      return nil
    }
    return StateWords.gleditschWard(number, on: day)
  }

  /// The name of a side on that day: "Government of Russia", where the set has both states that
  /// went by the number, "Government of Russia (Soviet Union)".
  private static func name(
    _ name: String, _ side: Side, _ day: CivilDate, _ cells: CodedCells
  ) -> String {
    state(of: name, side, day, cells).map { "Government of \($0.name)" } ?? name
  }

  private static func part(
    _ side: Side, _ role: Role, _ day: CivilDate, _ cells: CodedCells, _ records: inout RowRecords
  ) -> Participation {
    let name = cells["side_\(side.rawValue)"] ?? ""
    if let state = state(of: name, side, day, cells) {
      var part = Participation(actor: StateWords.add(state, to: &records), role: role)
      if name != "Government of \(state.name)" { part.note = name }
      return part
    }
    let id = cells["side_\(side.rawValue)_new_id"] ?? name
    let identifier = Identifier(scheme: "ucdp-actor", value: id)
    let isGovernment = name.hasPrefix("Government of ")
    let key = records.add(identifier) { key in
      Actor(
        ref: key, kind: isGovernment ? .organisation : .group, names: [Name(name)],
        identifiers: [identifier])
    }
    return Participation(actor: key, role: role)
  }

  // Places

  private static func place(
    _ cells: CodedCells, _ records: inout RowRecords
  ) throws(CodedFault) -> Ref? {
    let point = try cells.coordinates("latitude", "longitude")
    return CodedPlace(
      scheme: "ucdp-place",
      parts: [cells["where_coordinates"], cells["adm_2"], cells["adm_1"], cells["country"]],
      coordinates: point,
      state: cells["country_id"].flatMap(StateWords.gleditschWard)
        ?? cells["country"].flatMap(StateWords.state)
    ).add(to: &records)
  }

  // Figures

  private static func figures(
    _ cells: CodedCells, _ sides: [String]
  ) throws(CodedFault) -> [Figure] {
    let low = try cells.number("low")
    let best = try cells.number("best")
    let high = try cells.number("high")
    let given = [low, best, high].compactMap { $0 }
    // Some rows have a best figure outside of their bounds: it stands alone then.
    let rises = given == given.sorted()
    var figures = [
      Figure(
        name: "dead", low: rises ? low.map(Double.init) : nil, best: best.map(Double.init),
        high: rises ? high.map(Double.init) : nil)
    ]
    let parts = [
      ("deaths_a", "dead of \(sides[0])"), ("deaths_b", "dead of \(sides[1])"),
      ("deaths_civilians", "dead civilians"), ("deaths_unknown", "dead of whom nothing is known"),
    ]
    for (column, name) in parts {
      guard let number = try cells.number(column), number > 0 else { continue }
      if figures.contains(where: { $0.name == name }) { continue }
      figures.append(Figure(name: name, best: Double(number)))
    }
    return figures
  }

  private static func short(_ text: String) -> String {
    text.count > 500 ? "\(text.prefix(499))…" : text
  }
}
