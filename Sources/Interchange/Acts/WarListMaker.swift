import Chronology
import Diplomacy

/// Makes wars of the Correlates of War's own lists, which have the days of whoever fought in them.
struct WarListMaker: GroupMaker {
  /// What fights in the wars of a list.
  enum Form {
    /// States on two sides, a row each.
    case interstate
    /// A state in a row on one side, and on the other who is none.
    case extrastate
    /// A state and those within it, or who came to help.
    case intrastate
    /// Nobody who is a state.
    case nonstate
  }

  let form: Form
  let what = "war"
  let lost = ["where it was fought", "wars that it came of or became", "truces"]

  func key(_ cells: CodedCells) -> String? { cells["warnum"] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    let line = rows[0].row.line
    // By number, as the table of pairs and years has them, so that neither alters the other's order.
    let rows =
      form == .interstate ? rows.sorted { Self.number(of: $0) < Self.number(of: $1) } : rows
    var spells: [[WarSpell]] = []
    for row in rows { spells.append(try GroupFault.at(row, WarSpell.all)) }
    let all = spells.flatMap(\.self)
    guard let first = PartialDay.first(of: all.map(\.start)) else {
      throw GroupFault(cells: rows[0], fault: CodedFault("has no year in which it began"))
    }
    let last = PartialDay.last(of: all.compactMap(\.end))
    let goesOn = all.contains { $0.end == nil }
    let date =
      goesOn ? EDTF("\(first.text)/") : last.flatMap { PartialDay.span(first, $0) }
    var records = RowRecords()
    records.add(ConflictSources.cowWars)
    var event = Event(kind: EventKind("war"), date: HistoricalDate(date))
    var parties = ConflictParties()
    var dead = BattleDead()
    for (row, own) in zip(rows, spells) {
      let states = try GroupFault.at(row) { cells throws(CodedFault) in
        try add(cells, of: key, from: own[0].start, to: &parties, &dead, &records)
      }
      for state in states where rows.count > 1 {
        event.dates += Self.stays(of: state, own, in: all, first, goesOn ? nil : last)
      }
    }
    event.participations = parties.parts
    event.figures = dead.figures
    event.codes = [Identifier(scheme: "cow-war", value: key)]
    let (title, summary) = try GroupFault.at(rows[0]) { cells throws(CodedFault) in
      (WarName.title(try cells.text("warname")), try account(of: cells, goesOn))
    }
    event.title = title
    event.summary = summary
    event.citations = [Citation(source: ConflictSources.cowWars.ref, locator: "war \(key)")]
    let origin = Origin(name: "cow-war", key: key)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: line)
  }

  private static func number(of cells: CodedCells) -> Int {
    cells["ccode"].flatMap { Int($0) } ?? 0
  }

  /// When a state joined and left; between two spells only where others fought on.
  private static func stays(
    of state: Ref, _ own: [WarSpell], in all: [WarSpell], _ first: PartialDay, _ last: PartialDay?
  ) -> [RoleDate] {
    var dates: [RoleDate] = []
    func add(_ role: String, _ day: PartialDay) {
      dates.append(RoleDate(role: role, date: HistoricalDate(EDTF(day.text)), by: state))
    }
    for (index, spell) in own.enumerated() {
      let next = index + 1 < own.count ? own[index + 1] : nil
      if index == 0, spell.start != first { add("joined", spell.start) }
      guard let end = spell.end else { continue }
      if let next {
        guard all.contains(where: { $0.covers(end, next.start) }) else { continue }
        add("left", end)
        add("joined", next.start)
      } else if end != last {
        add("left", end)
      }
    }
    return dates
  }

  private func account(of cells: CodedCells, _ goesOn: Bool) throws(CodedFault) -> String? {
    var words: [String] = []
    switch form {
    case .interstate: break
    case .extrastate: words.append("Of a state outside of its borders")
    case .intrastate: words.append("Within a state")
    case .nonstate: words.append("Between those who are no states")
    }
    let type = try cells.known("wartype")
    if let sort = type.flatMap({ ConflictWords.warTypes[$0] }) { words.append(sort) }
    if form != .interstate,
      let end = try cells.known("outcome").flatMap({ outcome in
        ConflictWords.civilEnds[outcome]
      })
    {
      words.append("outcome: \(end)")
    }
    if goesOn { words.append("still going on when the data ends") }
    return words.isEmpty || form == .interstate ? nil : words.joined(separator: "; ") + "."
  }

  // Parties

  /// Adds the parties of a row; the answer are the states among them, whose days the row has.
  private func add(
    _ cells: CodedCells, of war: String, from start: PartialDay, to parties: inout ConflictParties,
    _ dead: inout BattleDead, _ records: inout RowRecords
  ) throws(CodedFault) -> [Ref] {
    switch form {
    case .interstate:
      let side = try cells.text("side")
      guard side == "1" || side == "2" else {
        throw CodedFault(column: "side", side, "is neither 1 nor 2")
      }
      var notes = cells["initiator"] == "1" ? ["initiator"] : []
      if let end = try cells.known("outcome").flatMap({ ConflictWords.ends[$0] }) {
        notes.append(end)
      }
      let state = parties.add(
        state: try cells.text("ccode"), .cow, on: start.earliest, side: side,
        named: cells["statename"], notes: notes, to: &records)
      if let number = try cells.known("batdeath"), let name = records.name(of: state) {
        dead.add(number, of: name, side: side)
      }
      return [state]
    case .extrastate:
      var states: [Ref] = []
      for (side, number) in [("a", "1"), ("b", "2")] {
        let isState = Self.isSomebody(cells["ccode\(number)"])
        let deaths = isState ? "batdeath" : "nonstatedeaths"
        let key = try add(
          cells["ccode\(number)"], cells["side\(side)"], side.uppercased(), deaths, cells, war,
          start, to: &parties, &dead, &records)
        if isState, let key { states.append(key) }
      }
      return states
    case .intrastate:
      var states: [Ref] = []
      for side in ["a", "b"] {
        let deaths = ["deathsside\(side)", "side\(side)deaths"].first { cells.head[$0] != nil }
        let key = try add(
          cells["ccode\(side)"], cells["side\(side)"], side.uppercased(), deaths, cells, war,
          start, to: &parties, &dead, &records)
        if let key, Self.isSomebody(cells["ccode\(side)"]) { states.append(key) }
      }
      return states
    case .nonstate:
      for side in ["a", "b"] {
        for number in 1...5 {
          _ = try add(
            nil, cells["side\(side)\(number)"], side.uppercased(), nil, cells, war, start,
            to: &parties, &dead, &records)
        }
        if let number = try cells.known("side\(side)deaths") {
          dead.add(number, of: "side \(side.uppercased())", side: side.uppercased())
        }
      }
      return []
    }
  }

  private static func isSomebody(_ cell: String?) -> Bool {
    cell.map { !$0.hasPrefix("-") } ?? false
  }

  /// Adds a state by its number, or a group by its name; nil where the row has neither.
  private func add(
    _ number: String?, _ name: String?, _ side: String, _ deaths: String?, _ cells: CodedCells,
    _ war: String, _ start: PartialDay, to parties: inout ConflictParties,
    _ dead: inout BattleDead, _ records: inout RowRecords
  ) throws(CodedFault) -> Ref? {
    let key: Ref
    let party: String?
    if let number, Self.isSomebody(number) {
      key = parties.add(
        state: number, .cow, on: start.earliest, side: side, named: name, notes: [], to: &records)
      party = records.name(of: key)
    } else if let name, Self.isSomebody(name) {
      let identifier = Identifier(scheme: "cow-war-party", value: "\(war)/\(name)")
      key = parties.add(
        group: name, of: WarName.title(try cells.text("warname")), identifier, side: side,
        to: &records)
      party = name
    } else {
      return nil
    }
    if let deaths, let number = try cells.known(deaths), let party {
      dead.add(number, of: party, side: side)
    }
    return key
  }
}
