import Chronology

/// What sort of expression a date is, and how many days it allows.
enum DateKind {
  /// "level 1, a season of a year".
  static func words(for date: EDTF) -> String {
    "level \(date.level), \(date.shape.words)"
  }

  /// "91 days: any of them, or all"; nil where they cannot be counted.
  static func count(of date: EDTF) -> String? {
    guard let first = date.earliest.day, let last = date.latest.day,
      let count = days(of: date, in: DayRange(first: first, last: last))
    else { return nil }
    let days = count == 1 ? "1 day" : "\(DateWording.grouped(count.magnitude)) days"
    return "\(days): \(share(of: date))"
  }

  /// How many days of a bounded span a date allows; nil where there are too many gaps to count.
  static func days(of date: EDTF, in range: DayRange) -> Int64? {
    var count: Int64 = 0
    var runs = 0
    for run in date.days(in: range) {
      guard let first = run.first, let last = run.last else { return nil }
      count += last - first + 1
      runs += 1
      // A mask of many years has too many gaps to go through for one number.
      if runs > 4000 { return nil }
    }
    return count
  }

  /// How much of the days it allows a date stands for.
  private static func share(of date: EDTF) -> String {
    let longest = date.duration.greatest ?? .max
    switch date.shape {
    case .all: return "each of its members"
    case _ where longest == 1: return "one of them"
    case .oneOf: return "in one of its members"
    case .masked, .significant: return longest > 31 ? "in one of its years" : "in one of its months"
    default: return "any of them, or all"
    }
  }

  /// "between 2 and 730 days".
  static func duration(_ days: DayDistance) -> String {
    switch (days.least, days.greatest) {
    case (let least?, let greatest?):
      if least == greatest {
        return least == 1 ? "1 day" : "\(DateWording.grouped(least.magnitude)) days"
      }
      return
        "between \(DateWording.grouped(least.magnitude)) and \(DateWording.grouped(greatest.magnitude)) days"
    case (let least?, nil):
      return least <= 1
        ? "nobody says how long" : "\(DateWording.grouped(least.magnitude)) days or more"
    case (nil, let greatest?): return "\(DateWording.grouped(greatest.magnitude)) days at most"
    case (nil, nil): return "nobody says how long"
    }
  }
}

extension EDTF.Shape {
  var words: String {
    switch self {
    case .day: "a day"
    case .month: "a month"
    case .year: "a year"
    case .season: "a season of a year"
    case .partOfYear: "a part of a year"
    case .dateTime: "a day and its time"
    case .longYear: "a year of more than four digits"
    case .significant: "a year of which not all digits are significant"
    case .masked: "digits that are not specified"
    case .interval: "an interval"
    case .oneOf: "one of a set"
    case .all: "all of a set"
    }
  }
}
