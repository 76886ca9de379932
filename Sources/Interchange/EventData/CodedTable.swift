import Chronology
import Diplomacy

/// Why a row of a table cannot be read: a column, and what is wrong with its cell.
struct CodedFault: Error, Hashable {
  /// The reason, in a user's words.
  var reason: String

  /// Makes a fault of a row as a whole.
  init(_ reason: String) { self.reason = reason }

  /// Makes a fault of one cell.
  init(column: String, _ cell: String?, _ reason: String) {
    self.reason =
      cell.map { "column \(column): “\(Self.short($0))” \(reason)" } ?? "column \(column) is empty"
  }

  /// The fault of a cell that is no code of CAMEO.
  static func noCode(_ cell: String?, _ column: String) -> CodedFault {
    let advice =
      cell.flatMap { CAMEO.code("0\($0)") }.map {
        "; \($0.code) is one: a program has taken it for a number, and its zero away"
      }
    return CodedFault(column: column, cell, "is no code of CAMEO" + (advice ?? ""))
  }

  private static func short(_ text: String) -> String {
    text.count > 60 ? "\(text.prefix(59))…" : text
  }
}

/// Where the columns of a table are, by the names in its head.
struct TableHead: Hashable {
  private var positions: [String: Int] = [:]
  /// How many columns there are.
  let count: Int

  /// Reads a head; case, spaces and underscores do not count.
  init(_ row: DelimitedReader.Row) {
    // Empty heads at the end are none: some files have tabs there.
    count = (0..<row.count).last { row[$0] != nil }.map { $0 + 1 } ?? 0
    for index in 0..<row.count {
      let name = Self.key(CodedCells.unquoted(row[index]) ?? "")
      if positions[name] == nil { positions[name] = index }
    }
  }

  /// The position of a column.
  subscript(_ name: String) -> Int? { positions[name] ?? positions[Self.key(name)] }

  /// The columns that are not there, of those that are needed.
  func missing(of names: [String]) -> [String] { names.filter { self[$0] == nil } }

  private static func key(_ name: String) -> String {
    let bare = name.hasPrefix("\u{FEFF}") ? name.dropFirst() : name[...]
    return bare.lowercased().filter { $0 != " " && $0 != "_" }
  }
}

/// The cells of a row by the names of their columns.
struct CodedCells {
  /// The row.
  let row: DelimitedReader.Row
  /// The columns.
  let head: TableHead
  /// What stands for nothing: `NA`, `None`.
  let absent: Set<String>
  /// Whether numbers are whole ones, so that 645.0 is 645, as tables that went through others have
  /// them.
  var hasWholeNumbers = false

  /// What stands for nothing in all tables of codes, as R, Python and databases write them.
  static let nothing: Set<String> = ["", "NA", "<NA>", "NaN", "nan", "NULL", "null", "\\N"]

  /// Whether the row says something behind the last column: what stands before has been shifted.
  var runsOver: Bool {
    row.count > head.count && (head.count..<row.count).contains { row[$0] != nil }
  }

  /// The text of a cell; nil where it says nothing.
  subscript(_ column: String) -> String? {
    guard let index = head[column], let text = Self.unquoted(row[index]), !absent.contains(text)
    else { return nil }
    guard hasWholeNumbers, let whole = Self.whole(text) else { return text }
    return absent.contains(whole) ? nil : whole
  }

  /// The whole number that a text with nothing but zeros behind the point is.
  static func whole(_ text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: "0"), let point = text.utf8.lastIndex(of: 0x2E),
      text.utf8[point...].dropFirst().allSatisfy({ $0 == 0x30 })
    else { return nil }
    let digits = text.utf8[..<point]
    let bare = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    guard !bare.isEmpty, bare.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return String(text[..<point])
  }

  /// The text of a cell that has to say something.
  func text(_ column: String) throws(CodedFault) -> String {
    guard let text = self[column] else { throw CodedFault(column: column, nil, "") }
    return text
  }

  /// The day of a cell that has to have one: `2018-06-01`, with or without an hour after it.
  func day(_ column: String) throws(CodedFault) -> CivilDate {
    let text = try text(column)
    guard let day = CodedDate.day(text) else {
      throw CodedFault(column: column, text, "is no day (YYYY-MM-DD)")
    }
    return day
  }

  /// The number of a cell; nil where it is empty.
  func number(_ column: String) throws(CodedFault) -> Int? {
    guard let text = self[column] else { return nil }
    guard let number = Int(Self.whole(text) ?? text), number.magnitude <= 1_000_000_000_000 else {
      throw CodedFault(column: column, text, "is no number")
    }
    return number
  }

  /// The point of two cells; nil where either is empty.
  ///
  /// Of degrees -1 is as good as any, whatever else it stands for in the table.
  func coordinates(_ latitude: String, _ longitude: String) throws(CodedFault) -> Coordinates? {
    let cells = [latitude, longitude].map { head[$0].flatMap { Self.unquoted(row[$0]) } }
    return try CodedPoint.read((latitude, cells[0]), (longitude, cells[1]))
  }

  /// The parts of a cell that is a list.
  func list(_ column: String, separator: Character) -> [String] {
    (self[column] ?? "").split(separator: separator).map(Self.trimmed)
      .filter { !$0.isEmpty && !absent.contains($0) }
  }

  /// A cell without the quotation marks around it.
  static func unquoted(_ text: String?) -> String? {
    guard let text, text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else {
      return text
    }
    // A list of quotations stays: "one";"two".
    guard !text.dropFirst().dropLast().contains("\"") else { return text }
    let inner = trimmed(text.dropFirst().dropLast())
    return inner.isEmpty ? nil : inner
  }

  /// Words without spaces around them.
  static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}

/// The dates of event data as EDTF.
enum CodedDate {
  /// A day as `2018-06-01`, perhaps with an hour after it; nil for `0000-00-00` and the like.
  static func day(_ text: String) -> CivilDate? {
    let head = text.prefix(10)
    guard head.utf8.count == 10, text.dropFirst(10).first.map(isBreak) ?? true else { return nil }
    let parts = head.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let year = Int64(parts[0]), year > 0, let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A day of eight digits.
  static func digits(_ bytes: ArraySlice<UInt8>?) -> CivilDate? {
    guard let bytes, bytes.count == 8, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let number = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard number >= 101_01 else { return nil }
    return CivilDate(
      year: Int64(number / 10_000), month: number / 100 % 100, day: number % 100)
  }

  private static func isBreak(_ character: Character) -> Bool {
    character == " " || character == "T"
  }

  /// One day between two: a month or a year where they are all of it, else `[a..b]`.
  static func oneOf(_ first: CivilDate, _ last: CivilDate) -> EDTF? {
    if first == last { return EDTF(day: first) }
    if first.day == 1, first.year == last.year,
      CivilDate(dayNumber: last.dayNumber + 1).day == 1
    {
      if first.month == last.month { return EDTF("\(first)".dropLastDay) }
      if first.month == 1, last.month == 12 { return EDTF("\(first)".dropLastDay.dropLastDay) }
    }
    return EDTF("[\(first)..\(last)]")
  }

  /// What went on from one day to another.
  static func from(_ first: CivilDate, to last: CivilDate) -> EDTF? {
    first == last ? EDTF(day: first) : EDTF("\(first)/\(last)")
  }
}

extension String {
  /// The text without its last three characters, the part of a date that is smallest.
  fileprivate var dropLastDay: String { String(dropLast(3)) }
}
