import Chronology
import Diplomacy

/// Makes rulers and their tenures of Archigos, the list of the effective leaders of states.
struct LeaderRows: RowMaker {
  static let needed = ["obsid", "leader", "startdate", "enddate"]
  static let what = "Archigos' lists of leaders"
  static let key = "obsid"
  static let lost: [String] = []
  static let hasWholeNumbers = true

  private var people = LeaderIdentities()

  init() {}

  static func misfit(_ head: TableHead) -> String? {
    head["gwcode"] == nil && head["ccode"] == nil
      ? "has no column gwcode or ccode; \(what) have, in the first line" : nil
  }

  static func lost(of head: TableHead) -> [String] {
    [
      ("gender", "gender"), ("yrdied", "years of death"), ("borndate", "days of birth"),
      ("deathdate", "days of death"), ("posttenurefate", "fate after the office"),
      ("prevtimesinoffice", "earlier times in office"), ("dbpediauri", "addresses"),
      ("fties", "family ties"),
    ].filter { head[$0.0] != nil }.map(\.1)
  }

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let id = try cells.text("obsid")
    // The list's own form calls the numbers of Gleditsch and Ward "ccode".
    let number = try cells.text(cells.head["gwcode"] == nil ? "ccode" : "gwcode")
    let name = try cells.text("leader")
    let first = try cells.day("startdate")
    let last = try cells.day("enddate")
    guard first <= last else {
      throw CodedFault(column: "enddate", "\(last)", "is before startdate, \(first)")
    }
    let isOpen = cells["exit"] == "Still in Office"
    let spells = try Self.spells(number, first, last, isOpen: isOpen)
    var records = RowRecords()
    let source = EventDataSources.archigos
    records.add(source)
    let born = try cells.number("yrborn").flatMap { (1500...2100).contains($0) ? $0 : nil }
    let letters = String(id.prefix { $0 != "-" })
    let (key, otherYear) = people.key(
      of: cells["leadid"] ?? id, name: name, letters: letters, born: born)
    let identifier = Identifier(scheme: "archigos", value: key)
    let person = Self.person(name, letters, born, identifier, id, &records)
    let origin = Origin(name: "archigos", key: id)
    for (index, spell) in spells.enumerated() {
      let key = RowRecords.key(origin)
      let state = PastStates.add(number, on: spell.from, to: &records)
      records.add(
        Relation(
          ref: Ref(stored: "\(key)/\(index + 1)"), kind: .tenure, from: person, to: state,
          office: "Leader", validity: Validity(spell.date),
          note: Self.note(cells, otherYear),
          citations: [Citation(source: source.ref, locator: id)]))
    }
    // The person's life cites the source, which has to be there before.
    let all = [Record.source(source)] + records.records
    return ImportedRow(records: all, origin: origin, line: cells.row.line)
  }

  /// The time in office, in two where the state of the number became another in it: Yeltsin led
  /// the Soviet Union's last months and then Russia.
  private static func spells(
    _ number: String, _ first: CivilDate, _ last: CivilDate, isOpen: Bool
  ) throws(CodedFault) -> [(from: CivilDate, date: EDTF)] {
    var spans = [(from: first, to: last)]
    if let day = StateWords.succession(of: number), first < day, day <= last {
      spans = [(first, CivilDate(dayNumber: day.dayNumber - 1)), (day, last)]
    }
    var spells: [(from: CivilDate, date: EDTF)] = []
    for (index, span) in spans.enumerated() {
      let goesOn = isOpen && index == spans.count - 1
      guard let date = goesOn ? EDTF("\(span.from)/..") : CodedDate.from(span.from, to: span.to)
      else { throw CodedFault(column: "startdate", "\(first)", "is no date") }
      spells.append((span.from, date))
    }
    return spells
  }

  /// The person: by the set's own identifier of a leader, under the surname and the state.
  ///
  /// The set has surnames alone, by which nobody is known: "Mansour" must not become whoever of
  /// that name is there already.
  private static func person(
    _ name: String, _ letters: String, _ born: Int?, _ identifier: Identifier, _ id: String,
    _ records: inout RowRecords
  ) -> Ref {
    records.add(identifier) { key in
      Actor(
        ref: key, kind: .person,
        // The ref is made of the first, the second is shown.
        names: [Name("\(letters) \(name)", kind: .alias), Name("\(name) (\(letters))")],
        existence: born.flatMap { EDTF("\($0)/") }, identifiers: [identifier],
        citations: [Citation(source: EventDataSources.archigos.ref, locator: id)])
    }
  }

  /// How the leader came and went, and another year of birth that the row has.
  private static func note(_ cells: CodedCells, _ otherYear: Int?) -> String? {
    var words = otherYear.map { ["born \($0) by this row of the list"] } ?? []
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
