import Chronology
import Diplomacy

/// Makes wars within states of the Correlates of War's sides and years.
struct IntrastateWarMaker: GroupMaker {
  let what = "war"
  let lost = ["years of each side", "interrupted wars"]

  func key(_ cells: CodedCells) -> String? { cells["warnum"] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    var years: [PartialDay] = []
    for row in rows { years.append(try GroupFault.at(row, InterstateWarMaker.year)) }
    guard let first = PartialDay.first(of: years), let last = PartialDay.last(of: years) else {
      throw GroupFault(cells: rows[0], fault: CodedFault(column: "year", nil, ""))
    }
    // A war that went on when the data ends has an end that is not known.
    let goesOn = rows.contains { $0["ongo2007"] == "1" }
    let date = goesOn ? EDTF("\(first.text)/") : PartialDay.span(first, last)
    var records = RowRecords()
    records.add(ConflictSources.cowWars)
    var event = Event(kind: EventKind("war"), date: HistoricalDate(date))
    var parties = ConflictParties()
    var dead = BattleDead()
    for (row, year) in zip(rows, years) {
      try GroupFault.at(row) { cells throws(CodedFault) in
        for side in ["a", "b"] {
          try add(side, of: key, cells, year, to: &parties, &dead, &records)
        }
      }
    }
    event.participations = parties.parts
    event.figures = dead.figures
    event.codes = [Identifier(scheme: "cow-war", value: key)]
    let (title, summary) = try GroupFault.at(rows[0]) { cells throws(CodedFault) in
      (WarName.title(try cells.text("warname")), try Self.summary(cells, last, goesOn))
    }
    event.title = title
    event.summary = summary
    event.citations = [Citation(source: ConflictSources.cowWars.ref, locator: "war \(key)")]
    let origin = Origin(name: "cow-war", key: key)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: rows[0].row.line)
  }

  private static func summary(
    _ cells: CodedCells, _ last: PartialDay, _ goesOn: Bool
  ) throws(CodedFault) -> String {
    var words = ["Within a state, over \(try cells.text("wartype"))"]
    if cells["intnl"] == "1" { words.append("others intervened") }
    if let end = try cells.known("outcome").flatMap({ ConflictWords.civilEnds[$0] }) {
      words.append("outcome: \(end)")
    }
    if goesOn { words.append("still going on in \(last.text), when the data ends") }
    return words.joined(separator: "; ") + "."
  }

  /// Adds a side, of which -8 says that the row has none.
  private func add(
    _ side: String, of war: String, _ cells: CodedCells, _ year: PartialDay,
    to parties: inout ConflictParties, _ dead: inout BattleDead, _ records: inout RowRecords
  ) throws(CodedFault) {
    let number = cells["ccode\(side)"].flatMap { $0.hasPrefix("-") ? nil : $0 }
    let name = cells["side\(side)"].flatMap { $0 == "-8" || $0 == "-9" ? nil : $0 }
    let key: Ref
    let party: String?
    if let number {
      key = parties.add(
        state: number, .cow, on: year.earliest, side: side.uppercased(), named: name, notes: [],
        to: &records)
      party = records.name(of: key)
    } else if let name {
      let identifier = Identifier(scheme: "cow-war-party", value: "\(war)/\(name)")
      key = parties.add(
        group: name, of: WarName.title(try cells.text("warname")), identifier,
        side: side.uppercased(), to: &records)
      party = name
    } else {
      return
    }
    if let number = try cells.known("side\(side)deaths"), let party {
      dead.add(number, of: party, side: side.uppercased())
    }
  }
}
