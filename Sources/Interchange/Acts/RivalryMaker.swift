import Chronology
import Diplomacy

/// Makes rivalries of two states of the lists of Thompson, Sakuwa and Suhas or of Thompson and Dreyer:
/// events that last as long as the rivalry did.
struct RivalryMaker: GroupMaker {
  /// One of the two lists, by its columns.
  struct Form {
    /// The number, by which a rivalry is known again.
    let number: String
    let name: String
    let start: String
    let end: String
    /// The columns that say by words what it was about.
    let words: [String]
    /// The columns that say by 1 what it was about.
    let marks: [String]
    let source: Source
  }

  static let tss = Form(
    number: "tssr_id", name: "rivalry", start: "start", end: "end", words: [],
    marks: ["positional", "spatial", "ideological", "interventionary"],
    source: ConflictSources.tssRivalries)
  static let td = Form(
    number: "rivalryno", name: "rivalryname", start: "styear", end: "endyear",
    words: ["type1", "type2", "type3"], marks: [], source: ConflictSources.tdRivalries)

  let form: Form
  let what = "rivalry"
  var lost: [String] { form.words.isEmpty ? ["principal rivalries"] : ["region"] }

  func key(_ cells: CodedCells) -> String? { cells[form.number] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    try GroupFault.at(rows[0]) { cells throws(CodedFault) in try make(key, cells) }
  }

  private func make(_ key: String, _ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let (start, end) = (try year(cells, form.start), try year(cells, form.end))
    guard let date = PartialDay.span(start, end) else {
      throw CodedFault(column: form.end, cells[form.end], "is before \(form.start)")
    }
    var records = RowRecords()
    records.add(form.source)
    var event = Event(kind: .event, date: HistoricalDate(date))
    var parties = ConflictParties()
    for column in ["ccode1", "ccode2"] {
      parties.add(
        state: try cells.text(column), .cow, on: start.earliest, side: column, named: nil,
        role: .participant, notes: [], to: &records)
    }
    // Sides are for those who fight on one.
    event.participations = parties.parts.map { part in
      var part = part
      part.side = nil
      return part
    }
    let names = ["ccode1", "ccode2"].flatMap { parties.names[$0] ?? [] }
    event.title = "Rivalry of \(ConflictWords.names(names))"
    event.note = cells[form.name].map { "Listed as “\($0)”." }
    let sorts = form.marks.filter { cells[$0] == "1" } + form.words.compactMap { cells[$0] }
    if !sorts.isEmpty { event.summary = "The rivalry was \(sorts.joined(separator: ", "))." }
    event.topics = [records.addTopic("Rivalries")]
    let scheme = form.source.identifiers.first?.value ?? form.number
    event.codes = [Identifier(scheme: scheme, value: key)]
    event.citations = [Citation(source: form.source.ref, locator: "rivalry \(key)")]
    let origin = Origin(name: scheme, key: key)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  private func year(_ cells: CodedCells, _ column: String) throws(CodedFault) -> PartialDay {
    guard let year = PartialDay(year: try cells.number(column) ?? 0) else {
      throw CodedFault(column: column, cells[column], "is no year")
    }
    return year
  }
}
