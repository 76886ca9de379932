import Chronology
import Diplomacy

/// From which columns a date is read, and how it is written there.
struct DateRule: Hashable, Sendable {
  /// How a date is written.
  enum Format: String, CaseIterable, Sendable {
    /// EDTF and nothing else.
    case edtf
    /// As people write it, EDTF too; the order of numbers alone has to be clear.
    case english
    /// Year, month and day, with hyphens or without.
    case iso
    /// Day, month and year.
    case dayFirst = "day-first"
    /// Month, day and year.
    case monthFirst = "month-first"
  }

  /// The column that has all of it.
  var column: String?
  /// The columns of its first and of its last day.
  var start: String?
  var end: String?
  /// The columns of its parts, and of those of its end.
  var year: String?
  var month: String?
  var day: String?
  var endYear: String?
  var endMonth: String?
  var endDay: String?
  /// How it is written.
  var format: Format?
  /// Whether an event whose date is empty is undated; else such a row cannot be read.
  var allowsNone = false

  /// All columns that it reads.
  var columns: [String] {
    [column, start, end, year, month, day, endYear, endMonth, endDay].compactMap(\.self)
  }

  private static let shape = Shape<DateRule>(
    "date", new: DateRule(),
    [
      .optional("column", \.column, .text, "the column of the date"),
      .optional("start", \.start, .text, "the column of the first day"),
      .optional("end", \.end, .text, "the column of the last day"),
      .optional("year", \.year, .text, "the column of the year"),
      .optional("month", \.month, .text, "the column of the month"),
      .optional("day", \.day, .text, "the column of the day"),
      .optional("end-year", \.endYear, .text, "the column of the last year"),
      .optional("end-month", \.endMonth, .text, "the column of the last month"),
      .optional("end-day", \.endDay, .text, "the column of the last day of a month"),
      .optional("format", \.format, .word(Format.self), "how it is written"),
      .usually("undated", \.allowsNone, .boolean, false, "whether rows without one are undated"),
    ],
    finish: { rule, node, reading in
      if rule.column == nil, rule.start == nil, rule.year == nil {
        reading.note(node.line, "a date needs the key \"column\", \"start\" or \"year\"")
      }
    })

  /// A rule: the head of the column alone, or a map.
  static let codec = shape.codec.shortened(
    "the head of a column", write: { _ in nil },
    read: { text, _, _, _ in
      var rule = DateRule()
      rule.column = text
      return rule
    })
}
