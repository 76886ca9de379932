import Chronology
import Diplomacy

/// A date that was read from the cells of a row.
struct CellDate: Hashable {
  var date: HistoricalDate
  var time: ClockSpan?
  var zone: String?
}

/// Reads the date of a row by a rule.
struct DateCells {
  /// From which columns, and how.
  let rule: DateRule
  /// Texts that say nothing.
  let nothing: Set<String>
  /// Dates that say that something has not ended.
  let still: Set<String>

  init(_ mapping: RecordMapping) {
    rule = mapping.fields.date
    nothing = Set(mapping.nothing).union(["0000-00-00"])
    still = Set(mapping.still).union(["9999-12-31"])
  }

  /// The date of a row.
  ///
  /// - Throws: ``CellFault`` with the column where it cannot be read.
  func date(in row: some CellRow) throws(CellFault) -> CellDate {
    if let column = rule.column, let text = text(column, row) {
      guard !still.contains(text) else {
        throw CellFault(column: column, reason: "\(CellFault.quoted(text)) is the day of nothing")
      }
      return try read(text, column)
    }
    if let found = try interval(row) { return found }
    if let found = try parts(row) { return found }
    guard rule.allowsNone else {
      throw CellFault(
        column: rule.columns.first,
        reason: "has no date; “undated: true” under “date” in the mapping takes such rows in")
    }
    return CellDate(date: .undated)
  }

  private func text(_ column: String, _ row: some CellRow) -> String? {
    row.values(column).first { !nothing.contains($0) }
  }

  // MARK: Beginning and end

  private func interval(_ row: some CellRow) throws(CellFault) -> CellDate? {
    let start = rule.start.flatMap { text($0, row) }
    let end = rule.end.flatMap { text($0, row) }
    var first: CellDate?
    if let column = rule.start, let start { first = try read(start, column) }
    guard let column = rule.end, let end else { return first }
    if still.contains(end) {
      guard let first, let open = EDTF("\(first.date.edtf?.description ?? "")/..") else {
        throw CellFault(
          column: column, reason: "\(CellFault.quoted(end)) ends what has no beginning")
      }
      return CellDate(date: HistoricalDate(open, given: first.date.given))
    }
    let last = try read(end, column)
    return try joined(first, last, column)
  }

  private func joined(
    _ first: CellDate?, _ last: CellDate, _ column: String
  ) throws(CellFault) -> CellDate {
    let start = first?.date.edtf
    guard let end = last.date.edtf else { return first ?? last }
    if start == end, let first {
      guard let a = first.time, let b = last.time, b.start != a.start else { return first }
      return CellDate(
        date: first.date, time: ClockSpan(start: a.start, end: b.start), zone: first.zone)
    }
    guard let whole = EDTF("\(start?.description ?? "")/\(end)") else {
      let isReversed = start.map { ($0.earliest.day ?? .min) > (end.latest.day ?? .max) } ?? false
      throw CellFault(
        column: column,
        reason: isReversed
          ? "the end, \(end), is before the beginning, \(start?.description ?? "")"
          : "\(start?.description ?? "") and \(end) are no beginning and end of a date")
    }
    let words = [first?.date.given, last.date.given].compactMap(\.self)
    return CellDate(
      date: HistoricalDate(whole, given: words.isEmpty ? nil : words.joined(separator: " – ")))
  }

  // MARK: Parts

  private func parts(_ row: some CellRow) throws(CellFault) -> CellDate? {
    guard let first = try part(rule.year, rule.month, rule.day, row) else { return nil }
    let start = CellDate(date: HistoricalDate(first))
    guard let last = try part(rule.endYear, rule.endMonth, rule.endDay, row) else { return start }
    return try joined(start, CellDate(date: HistoricalDate(last)), rule.endYear ?? "")
  }

  private func part(
    _ year: String?, _ month: String?, _ day: String?, _ row: some CellRow
  ) throws(CellFault) -> EDTF? {
    guard let year, let number = try integer(year, row) else { return nil }
    var parts = PartedDate(year: number)
    if let month { parts.month = try monthNumber(month, row) }
    if let day { parts.day = try integer(day, row) }
    guard let date = parts.edtf else {
      throw CellFault(column: day ?? month ?? year, reason: "there is no day \(parts.words)")
    }
    return date
  }

  private func integer(_ column: String, _ row: some CellRow) throws(CellFault) -> Int64? {
    guard let text = text(column, row) else { return nil }
    // Statistics programs write whole numbers as 1951.0.
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    guard let number = Int64(digits) else {
      throw CellFault(column: column, reason: "\(CellFault.quoted(text)) is no whole number")
    }
    return number
  }

  private func monthNumber(_ column: String, _ row: some CellRow) throws(CellFault) -> Int64? {
    guard let text = text(column, row) else { return nil }
    if let month = PartedDate.month(text) { return month }
    return try integer(column, row)
  }

  // MARK: One cell

  private func read(_ text: String, _ column: String) throws(CellFault) -> CellDate {
    do throws(DateTextFault) {
      return try DateText(format: rule.format).read(text)
    } catch {
      throw CellFault(column: column, reason: error.reason, isAmbiguous: error.isAmbiguous)
    }
  }
}
