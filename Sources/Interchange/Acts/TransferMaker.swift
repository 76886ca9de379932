import Chronology
import Diplomacy

/// Makes transfers of territory of the Correlates of War's territorial changes.
struct TransferMaker: GroupMaker {
  /// The names of territories, by their numbers.
  let names: RowGroups?

  let what = "transfer"
  let lost = ["contiguity", "entry into and exit from the system of states"]

  func key(_ cells: CodedCells) -> String? { cells["number"] }

  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow {
    guard rows.count == 1 else {
      throw GroupFault(
        cells: rows[1], fault: CodedFault("its number has been used by an earlier row"))
    }
    return try GroupFault.at(rows[0]) { cells throws(CodedFault) in try row(key, cells) }
  }

  private func row(_ key: String, _ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let day = try cells.partialDay("year", "month")
    var records = RowRecords()
    records.add(ConflictSources.transfers)
    var event = Event(kind: .event, date: HistoricalDate(EDTF(day.text)))
    let entity = cells["entity"]
    var parties = ConflictParties()
    let gainer = try party("gainer", cells, day, &parties, &records)
    let loser = try party("loser", cells, day, &parties, &records)
    event.participations = parties.parts
    let procedure = try cells.known("procedur")
    let isIndependence = cells["indep"] == "1"
    let isPart = cells["portion"] == "0"
    var title = TransferTitle(gainer: gainer, loser: loser)
    title.procedure = procedure
    title.isIndependence = isIndependence
    title.isPart = isPart
    title.isOwnOfGainer = entity != nil && entity == cells["gainer"]
    // A state's own territory has its name.
    title.territory =
      (entity != nil && entity == cells["loser"] ? loser : nil)
      ?? (title.isOwnOfGainer ? gainer : nil)
      ?? entity.map { name(of: $0, on: day.earliest.year) ?? "territory \($0)" }
    event.title = title.words
    event.codes = entity.map { [Identifier(scheme: "cow-territory", value: $0)] } ?? []
    if let procedure {
      event.codes.append(Identifier(scheme: "cow-transfer", value: "\(procedure)"))
    }
    var summary = [Self.summary(cells, procedure, isIndependence, isPart)]
    if let entity, title.territory == "territory \(entity)", let other = otherYears(of: entity) {
      summary.append("The list of names has its number as \(other).")
    }
    event.summary = summary.joined(separator: " ")
    for (column, name) in [("area", "square kilometres"), ("pop", "inhabitants")] {
      guard let text = cells[column], !text.hasPrefix("-") else { continue }
      guard let number = DecimalText.number(text) else {
        throw CodedFault(column: column, text, "is no number")
      }
      event.figures.append(Figure(name: name, best: number))
    }
    event.citations = [
      Citation(source: ConflictSources.transfers.ref, locator: "territorial change \(key)")
    ]
    let origin = Origin(name: "cow-tc", key: key)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  private static func summary(
    _ cells: CodedCells, _ procedure: Int?, _ isIndependence: Bool, _ isPart: Bool
  ) -> String {
    var words: [String] = []
    if isIndependence, let procedure, let how = ConflictWords.transfers[procedure] {
      words.append("by \(how.lowercased())")
    }
    words.append(isPart ? "a part of the territory" : "the whole territory")
    if cells["conflict"] == "1" { words.append("armed forces of both sides fought over it") }
    for (column, who) in [("gaintype", "whoever gained it"), ("losetype", "whoever lost it")] {
      if cells[column] == "1" { words.append("homeland of \(who)") }
      if cells[column] == "0" { words.append("dependency of \(who)") }
    }
    let text = words.joined(separator: "; ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a number stands for in a year; nil where the list of names has none for it then, or two.
  private func name(of number: String, on year: Int64) -> String? {
    let found = rows(of: number).filter { $0.years.contains(year) }.map(\.name)
    return Set(found).count == 1 ? found.first : nil
  }

  /// The only name of a number, with the years for which the list has it: "Old Isle (1800–1840)".
  private func otherYears(of number: String) -> String? {
    let rows = rows(of: number)
    guard Set(rows.map(\.name)).count == 1, let name = rows.first?.name,
      let first = rows.map(\.years.lowerBound).min(),
      let last = rows.map(\.years.upperBound).max()
    else { return nil }
    return "\(name) (\(first)–\(last))"
  }

  /// The only name that a number ever has, by which a state is called in all years.
  private func onlyName(of number: String) -> String? {
    let found = Set(rows(of: number).map(\.name))
    return found.count == 1 ? found.first : nil
  }

  private func rows(of number: String) -> [(name: String, years: ClosedRange<Int64>)] {
    (names?[number] ?? []).compactMap { row in
      guard let name = row["name"], let first = row["start_year"].flatMap(Int64.init),
        let last = row["end_year"].flatMap(Int64.init)
      else { return nil }
      return (name, first...max(first, last))
    }
  }

  /// Adds one of the two, of which -9 and 0 say that there is none.
  private func party(
    _ column: String, _ cells: CodedCells, _ day: PartialDay, _ parties: inout ConflictParties,
    _ records: inout RowRecords
  ) throws(CodedFault) -> String? {
    let number = try cells.text(column)
    guard !number.hasPrefix("-"), number != "0" else { return nil }
    if number == "1" {
      // The Allies after a war, the United Nations: the table has one number for them.
      let identifier = Identifier(scheme: "cow-tc-party", value: number)
      let name = "Several powers"
      parties.add(
        group: name, of: "number 1 of the Correlates of War", identifier, side: column,
        role: column == "gainer" ? .recipient : .participant, to: &records)
      return "several powers"
    }
    let key = parties.add(
      state: number, .cow, on: day.earliest, side: column,
      named: name(of: number, on: day.earliest.year) ?? onlyName(of: number),
      role: column == "gainer" ? .recipient : .participant,
      notes: [], to: &records)
    return records.name(of: key)
  }
}
