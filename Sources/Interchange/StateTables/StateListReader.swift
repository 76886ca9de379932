import Chronology
import Diplomacy

/// Makes states, and the times for which they were members of their system, of the lists of the
/// Correlates of War, of Gleditsch and Ward, and of the tables that manystates has of them.
struct StateListRows: RowMaker {
  static let needed: [String] = []
  static let what = "lists of states"
  static let key = "ccode"
  static let lost: [String] = []
  static let hasWholeNumbers = true

  static func lost(of head: TableHead) -> [String] {
    [("Capital", "capital"), ("Latitude", "coordinates")].filter { head[$0.0] != nil }.map { $0.1 }
  }

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    if cells.head["ccode"] != nil, cells.head["styear"] != nil {
      return try Self.cow(cells)
    }
    if cells.head["gwcode"] != nil, cells.head["startdate"] != nil {
      return try Self.gleditschWard(cells)
    }
    if cells.head["country_name"] != nil { return try Self.states(cells) }
    return try Self.manystates(cells)
  }

  static func misfit(_ head: TableHead) -> String? {
    func has(_ names: String...) -> Bool { head.missing(of: names).isEmpty }
    if has("ccode", "styear") || has("gwcode", "startdate") { return nil }
    if has("country_name", "start", "end"), has("gwcode") || has("cowcode") { return nil }
    if has("StateName", "Begin", "End") {
      return has("cowNR") ? nil : "has no column cowNR, by which manystates' states are known"
    }
    return "is no list of states: it has neither ccode and styear (Correlates of War), nor gwcode "
      + "and startdate (Gleditsch and Ward), nor gwcode or cowcode with country_name, start and "
      + "end (states), nor StateName, Begin and End (manystates)"
  }

  // The three forms

  private static func cow(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let number = try cells.text("ccode")
    let first = try day(cells, "st")
    let last = try day(cells, "end")
    let isOpen = cells["version"].map { "\(last)" >= "\($0)-12-31" } ?? isCut(last)
    let name = cells["statenme"]
    let list: StateList = name == nil ? .majors : .cow
    return try row(
      number, list, name, from: "\(first)", to: isOpen ? ".." : "\(last)", cells,
      note: list.state(number).flatMap { $0.name == name ? nil : name }.map(named))
  }

  private static func day(_ cells: CodedCells, _ side: String) throws(CodedFault) -> CivilDate {
    let year = try cells.text("\(side)year")
    let month = try cells.text("\(side)month")
    let day = try cells.text("\(side)day")
    guard let year = Int64(year), year > 0, let month = Int(month), let day = Int(day),
      let date = CivilDate(year: year, month: month, day: day)
    else {
      throw CodedFault(
        "columns \(side)year, \(side)month, \(side)day: \(year)-\(month)-\(day) is no day")
    }
    return date
  }

  private static func gleditschWard(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let number = try cells.text("gwcode")
    let first = try cells.day("startdate")
    let last = try cells.day("enddate")
    let name = cells["statename"]
    return try row(
      number, .gleditschWard, name, from: "\(first)", to: isCut(last) ? ".." : "\(last)", cells,
      note: StateList.gleditschWard.state(number).flatMap { $0.name == name ? nil : name }
        .map(named))
  }

  /// The form of the package "states" for R, in which 9999-12-31 is an end that goes on.
  private static func states(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let list: StateList = cells.head["gwcode"] == nil ? .cow : .gleditschWard
    let number = try cells.text(list == .cow ? "cowcode" : "gwcode")
    let first = try cells.day("start")
    let last = try cells.day("end")
    let name = try cells.text("country_name")
    var notes = list.state(number).flatMap { $0.name == name ? nil : [named(name)] } ?? []
    if cells["microstate"]?.lowercased() == "true" { notes.append("a microstate") }
    let isOpen = last.year == 9999 || isCut(last)
    return try row(
      number, list, name, from: "\(first)", to: isOpen ? ".." : "\(last)", cells,
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  private static func manystates(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let list: StateList = cells.head["ISD_Category"] != nil ? .isd : .gleditschWard
    let name = try cells.text("StateName")
    var begin = cells["Begin"] ?? ""
    var end = cells["End"] ?? ""
    var notes: [String] = []
    if begin.hasPrefix("..") {
      notes.append("began on or before \(begin.dropFirst(2))")
      begin = ".."
    }
    if end.hasSuffix("..") || end.hasPrefix("9999") {
      // Of what has no beginning there is no date that says that it goes on.
      if begin.isEmpty || begin == ".." { notes.append(stillThere(end)) }
      end = ".."
    }
    let cell = try cells.text("cowNR")
    let number = cell.hasSuffix(".0") ? String(cell.dropLast(2)) : cell
    if let other = cells["StateNameAlt"] { notes.append("also named \(other)") }
    if let state = list.state(number), state.name != name { notes.append(named(name)) }
    return try row(
      number, list, name, others: list == .isd ? otherNames(cells["StateNameAlt"]) : [],
      from: begin, to: end, cells,
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  /// That a state was there on the last day of the data: "2016-12-31..".
  private static func stillThere(_ end: String) -> String {
    end.hasPrefix("9999") ? "still there" : "still there on \(end.dropLast(2))"
  }

  private static func named(_ name: String) -> String { "named “\(name)” in the list" }

  /// The names of a cell that lists them: "Funj Kingdom, Sultanate Of Sennar (Or Sinnar, Sennaar)".
  private static func otherNames(_ cell: String?) -> [String] {
    var names = [""]
    var depth = 0
    for character in cell ?? "" {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == ",", depth == 0 {
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    return names.map(CodedCells.trimmed).reduce(into: [String]()) { found, name in
      if !name.isEmpty, !found.contains(name) { found.append(name) }
    }
  }

  /// Whether a day is the last of the data and no end: a 31 December since 2011, on which no state
  /// ended.
  private static func isCut(_ day: CivilDate) -> Bool {
    day.year >= 2011 && day.month == 12 && day.day == 31
  }

  private static func row(
    _ number: String, _ list: StateList, _ name: String?, others: [String] = [],
    from begin: String, to end: String, _ cells: CodedCells, note: String?
  ) throws(CodedFault) -> ImportedRow {
    // Of what neither begins nor ends on a day that is known, nothing is said but the note.
    let isBounded = ![begin, end].allSatisfy { ["", ".."].contains($0) }
    let validity = EDTF("\(begin)/\(end)")
    guard validity != nil || !isBounded else {
      throw CodedFault("columns Begin and End: the time from “\(begin)” to “\(end)” cannot be read")
    }
    var records = RowRecords()
    let source = list.source
    records.add(source)
    // What lasts in the system of ISD is the state of today.
    let isOfToday = list == .isd && end == ".." && StateCodes.cow(number) != nil
    let state = PastStates.add(
      number, of: isOfToday ? .cow : list, named: name, others: others, to: &records)
    let identifier = Identifier(scheme: "state-system", value: list.system.value)
    let system = records.add(identifier) { key in
      Actor(ref: key, kind: .group, names: [Name(list.system.name)], identifiers: [identifier])
    }
    let origin = Origin(name: "state-list", key: "\(list.system.value)-\(number)-\(begin)/\(end)")
    records.add(
      Relation(
        ref: RowRecords.key(origin), kind: .membership, from: state, to: system,
        validity: Validity(isBounded ? validity : nil), note: note,
        citations: [Citation(source: source.ref, locator: "state \(number)")]))
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }
}
