import Chronology
import Diplomacy

/// Makes rulers and their tenures of Archigos, the list of the effective leaders of states.
struct LeaderRows: RowMaker {
  static let needed = ["obsid", "gwcode", "leader", "startdate", "enddate"]
  static let what = "Archigos' lists of leaders"
  static let key = "obsid"
  static let lost = ["gender"]
  static let absent: Set<String> = ["NA", ""]

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let id = try cells.text("obsid")
    let number = try cells.text("gwcode")
    let name = try cells.text("leader")
    let first = try cells.day("startdate")
    let last = try cells.day("enddate")
    guard first <= last else {
      throw CodedFault(column: "enddate", "\(last)", "is before startdate, \(first)")
    }
    let isOpen = cells["exit"] == "Still in Office"
    guard let validity = isOpen ? EDTF("\(first)/..") : CodedDate.from(first, to: last) else {
      throw CodedFault(column: "startdate", "\(first)", "is no date")
    }
    var records = RowRecords()
    let source = EventDataSources.archigos
    records.add(source)
    let state = PastStates.add(number, on: first, to: &records)
    let person = try Self.person(name, number, id, cells, &records)
    let origin = Origin(name: "archigos", key: id)
    records.add(
      Relation(
        ref: RowRecords.key(origin), kind: .tenure, from: person, to: state, office: "Leader",
        validity: Validity(validity), note: Self.note(cells),
        citations: [Citation(source: source.ref, locator: id)]))
    // The person's life cites the source, which has to be there before.
    let all = [Record.source(source)] + records.records
    return ImportedRow(records: all, origin: origin, line: cells.row.line)
  }

  /// The person: by the set's own identifier of a leader, under the surname and the state.
  ///
  /// The set has surnames alone, by which nobody is known: "Mansour" must not become whoever of
  /// that name is there already.
  private static func person(
    _ name: String, _ number: String, _ id: String, _ cells: CodedCells,
    _ records: inout RowRecords
  ) throws(CodedFault) -> Ref {
    let letters = id.prefix { $0 != "-" }
    let born = try cells.number("yrborn").flatMap { (1500...2100).contains($0) ? $0 : nil }
    let identifier = Identifier(scheme: "archigos", value: cells["leadid"] ?? id)
    return records.add(identifier) { key in
      Actor(
        ref: key, kind: .person,
        // The ref is made of the first, the second is shown.
        names: [Name("\(letters) \(name)", kind: .alias), Name("\(name) (\(letters))")],
        existence: born.flatMap { EDTF("\($0)/") }, identifiers: [identifier],
        citations: [Citation(source: EventDataSources.archigos.ref, locator: id)])
    }
  }

  /// How the leader came and went.
  private static func note(_ cells: CodedCells) -> String? {
    var words: [String] = []
    if let entry = cells["entry"], entry != "Regular" {
      words.append("came: \(entry.lowercased())")
    }
    if let exit = cells["exit"], exit != "Regular", exit != "Still in Office" {
      let how = cells["exitcode"].flatMap { $0 == "Regular" || $0 == "Unknown" ? nil : $0 }
      words.append("went: \(exit.lowercased())" + (how.map { " (\($0))" } ?? ""))
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}
