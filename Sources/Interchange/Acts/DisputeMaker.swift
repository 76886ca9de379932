import Chronology
import Diplomacy

/// Makes disputes of their participants, and of what the table of disputes says of each.
struct DisputeMaker: GroupMaker {
  /// Whose list of disputes it is: the numbers are the same, what they stand for is not always.
  enum List: String {
    /// The Correlates of War's.
    case cow = "cow-mid"
    /// Gibler, Miller and Little's.
    case gml = "gml-mid"

    fileprivate var source: Source {
      self == .cow ? ConflictSources.cowDisputes : ConflictSources.gmlDisputes
    }
  }

  /// What a row is.
  enum Form {
    /// A state's part in a dispute, with its days.
    case days
    /// A year of two states.
    case pairs
  }

  let what = "dispute"
  var lost: [String] {
    switch (form, list) {
    case (.days, .gml): ["leaders at the time"]
    case (.days, .cow): ["what each state wanted to alter", "numbers of the dead by state"]
    case (.pairs, _): ["years of each pair", "numbers of the dead by state"]
    }
  }
  let register: ConflictTable? = .disputes

  private let list: List
  private let form: Form
  private let disputes: RowGroups?

  init(_ list: List, _ form: Form, _ disputes: RowGroups?) {
    self.list = list
    self.form = form
    self.disputes = disputes
  }

  func key(_ cells: CodedCells) -> String? { cells["dispnum"] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    var spells: [DisputeSpell] = []
    for row in rows {
      let spell = try GroupFault.at(row) { cells throws(CodedFault) in
        try form == .days ? DisputeSpell(participant: cells) : DisputeSpell(dyad: cells)
      }
      spells.append(spell)
    }
    if form == .pairs { spells = DisputeSpell.joined(spells) }
    let dispute = disputes?[key]?.first
    var length: DisputeLength?
    if let dispute {
      length = try GroupFault.at(dispute) { cells throws(CodedFault) in
        try DisputeLength(cells, of: form)
      }
    }
    if let start = length?.start { spells = spells.map { $0.begun(notBefore: start) } }
    guard let first = DisputeSpell.start(of: spells),
      let last = PartialDay.last(of: spells.map(\.end)),
      let date = PartialDay.span(first, length?.end(from: first, in: last) ?? last)
    else { throw GroupFault(cells: rows[0], fault: CodedFault("ends before it begins")) }
    var records = RowRecords()
    records.add(list.source)
    var event = Event(kind: EventKind("crisis"), date: HistoricalDate(date))
    var parties = ConflictParties()
    // Side A first; of a side, in the order of the rows.
    for spell in spells.filter(\.isFirstSide) + spells.filter({ !$0.isFirstSide }) {
      let actor = parties.add(
        state: spell.state, .cow, on: spell.start.earliest, side: spell.isFirstSide ? "A" : "B",
        named: nil, notes: spell.notes, to: &records)
      if spell.start.text != first.text, !spell.isThere(from: first) {
        event.dates.append(
          RoleDate(role: "joined", date: HistoricalDate(EDTF(spell.start.text)), by: actor))
      }
      if spell.end.text != last.text {
        event.dates.append(
          RoleDate(role: "left", date: HistoricalDate(EDTF(spell.end.text)), by: actor))
      }
    }
    event.participations = parties.parts
    event.title =
      "Dispute of \(ConflictWords.names(parties.names["A"] ?? [])) with "
      + ConflictWords.names(parties.names["B"] ?? [])
    event.citations = [Citation(source: list.source.ref, locator: "dispute \(key)")]
    let origin = Origin(name: list.rawValue, key: key)
    var row = ImportedRow(records: [], origin: origin, line: rows[0].row.line)
    if let dispute {
      try GroupFault.at(dispute) { cells throws(CodedFault) in try Self.describe(&event, cells) }
      if let days = length?.figure { event.figures.append(days) }
    } else {
      row.untold = ["summary", "codes", "figures"]
    }
    records.add(event, origin: origin)
    row.records = records.records
    return row
  }

  /// Takes over what the table of disputes says.
  private static func describe(_ event: inout Event, _ cells: CodedCells) throws(CodedFault) {
    let level = try cells.known("hostlev")
    let highest = try cells.known("hiact")
    let outcome = try cells.known("outcome")
    let settlement = try cells.known("settle")
    for (scheme, value) in [
      ("mid-hostility", level), ("mid-act", highest), ("mid-outcome", outcome),
      ("mid-settlement", settlement), ("mid-fatality", try cells.known("fatality")),
    ] {
      guard let value else { continue }
      event.codes.append(Identifier(scheme: scheme, value: "\(value)"))
    }
    var words: [String] = []
    if let level, let name = ConflictWords.hostility[level] { words.append("Hostility: \(name)") }
    if let highest, ConflictWords.acts.indices.contains(highest) {
      words.append("highest act: \(ConflictWords.acts[highest])")
    }
    if let outcome, let name = ConflictWords.outcomes[outcome] { words.append("outcome: \(name)") }
    if let settlement, let name = ConflictWords.settlements[settlement] {
      words.append("settlement: \(name)")
    }
    if let recip = cells["recip"] {
      words.append(recip == "1" ? "reciprocated" : "not reciprocated")
    }
    event.summary = words.isEmpty ? nil : words.joined(separator: "; ") + "."
    if let fatality = try cells.known("fatality"), let dead = ConflictWords.dead[fatality] {
      event.figures = [
        fatality == 0
          ? Figure(name: "dead", best: 0) : Figure(name: "dead", low: dead.low, high: dead.high)
      ]
    }
  }
}
