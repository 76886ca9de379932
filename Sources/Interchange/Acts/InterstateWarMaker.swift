import Chronology
import Diplomacy

/// Makes wars between states of the Correlates of War's pairs and years.
struct InterstateWarMaker: GroupMaker {
  /// The names of wars, by their numbers.
  let names: RowGroups?

  let what = "war"
  let lost = ["years of each pair", "interrupted wars"]
  let register: ConflictTable? = .warNames

  func key(_ cells: CodedCells) -> String? { cells["warnum"] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    var years: [PartialDay] = []
    for row in rows { years.append(try GroupFault.at(row, Self.year)) }
    guard let first = PartialDay.first(of: years), let last = PartialDay.last(of: years) else {
      throw GroupFault(cells: rows[0], fault: CodedFault(column: "year", nil, ""))
    }
    var records = RowRecords()
    records.add(ConflictSources.cowWars)
    var event = Event(
      kind: EventKind("war"), date: HistoricalDate(PartialDay.span(first, last)))
    var parties = ConflictParties()
    var dead = BattleDead()
    for (row, year) in zip(rows, years) {
      try GroupFault.at(row) { cells throws(CodedFault) in
        try add(cells, year, to: &parties, &dead, &records)
      }
    }
    event.participations = parties.parts
    event.figures = dead.figures
    event.codes = [Identifier(scheme: "cow-war", value: key)]
    event.citations = [Citation(source: ConflictSources.cowWars.ref, locator: "war \(key)")]
    let origin = Origin(name: "cow-war", key: key)
    var row = ImportedRow(records: [], origin: origin, line: rows[0].row.line)
    let name = names?[key]?.first?["name"]
    event.title =
      name.map(WarName.title)
      ?? "War of \(ConflictWords.names(parties.names["1"] ?? [])) with "
      + ConflictWords.names(parties.names["2"] ?? [])
    // The days of the list of wars, where that has come in, are more than years.
    row.untold = ["date", "dates of parties"]
    if name == nil { row.untold.insert("title") }
    records.add(event, origin: origin)
    row.records = records.records
    return row
  }

  /// The year of a row.
  static func year(_ cells: CodedCells) throws(CodedFault) -> PartialDay {
    guard let year = PartialDay(year: try cells.number("year") ?? 0) else {
      throw CodedFault(column: "year", cells["year"], "is no year")
    }
    return year
  }

  private func add(
    _ cells: CodedCells, _ year: PartialDay, to parties: inout ConflictParties,
    _ dead: inout BattleDead, _ records: inout RowRecords
  ) throws(CodedFault) {
    let side = try cells.text("sidea1")
    guard side == "1" || side == "2" else {
      throw CodedFault(column: "sidea1", side, "is neither 1 nor 2")
    }
    var notes = cells["initiator1"] == "1" ? ["initiator"] : []
    if let end = try cells.known("outcome1").flatMap({ ConflictWords.ends[$0] }) {
      notes.append(end)
    }
    let actor = parties.add(
      state: try cells.text("ccode1"), .cow, on: year.earliest, side: side, named: nil,
      notes: notes, to: &records)
    if let number = try cells.known("batdeath1"), let name = records.name(of: actor) {
      dead.add(number, of: name, side: side)
    }
  }
}
