import Chronology
import Diplomacy

/// The columns that a date has in every table: its EDTF, the days between which it lies, the words.
enum SetDates {
  /// A day as ISO 8601 has it; nil outside of the years 1 to 9999.
  static func day(_ bound: DayBound?) -> String? {
    guard let date = bound?.date, (1...9999).contains(date.year) else { return nil }
    return date.description
  }

  /// Whether a date has a day that no cell can have.
  static func isBeyond(_ date: EDTF?) -> Bool {
    guard let bounds = date?.bounds else { return false }
    return [bounds.earliest, bounds.latest].contains { bound in
      bound.date.map { !(1...9999).contains($0.year) } ?? false
    }
  }

  /// The columns of a date in EDTF.
  static func columns(_ name: String, _ meaning: String) -> [SetColumn<EDTF>] {
    let date = SetColumn<EDTF>.code(name, "\(meaning), in EDTF (ISO 8601-2)") { $0.description }
    return [date] + bounds(name == "date" ? "" : "\(name)_")
  }

  private static func bounds(_ start: String) -> [SetColumn<EDTF>] {
    func day(
      _ name: String, _ meaning: String, _ bound: @escaping @Sendable (DateBounds) -> DayBound
    ) -> SetColumn<EDTF> {
      SetColumn(name: start + name, type: .day, meaning: meaning) {
        SetDates.day(bound($0.bounds))
      }
    }
    return [
      day("earliest", "the first day on which it can lie or begin") { $0.earliest },
      day("begin_latest", "the last day on which it can begin") { $0.latestBeginning },
      day("end_earliest", "the first day on which it can end") { $0.earliestEnd },
      day("latest", "the last day on which it can lie or end") { $0.latest },
      .integer("\(start)first_year", "the first year in which it can lie; 0 is 1 BC") {
        $0.bounds.earliest.date?.year
      },
      .integer("\(start)last_year", "the last year in which it can lie") {
        $0.bounds.latest.date?.year
      },
    ]
  }

  /// The columns of a date with the words that it was given in.
  static func given(_ name: String, _ meaning: String) -> [SetColumn<HistoricalDate>] {
    let start = name == "date" ? "date_" : "\(name)_"
    let words: [SetColumn<HistoricalDate>] = [
      .text("\(start)given", "the words of the date, where they differ") { $0.given },
      .code("\(start)calendar", "the calendar of these words") {
        $0.given == nil && $0.calendar == .gregorian ? nil : $0.calendar.rawValue
      },
      .code("\(start)dateline", "the day against which they were read") {
        $0.dateline?.description
      },
    ]
    return columns(name, meaning).map { $0.of { $0.edtf } } + words
  }
}
