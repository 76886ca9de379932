import Chronology

/// The months of the Hebrew calendar as Gramps counts them: from Tishri, with two Adars each year.
enum GrampsHebrewMonth {
  /// The month, counted from Nisan, that a number of Gramps stands for.
  static func own(_ number: Int, of year: Int64) -> Int {
    switch number {
    case 1...6: number + 6
    // Either Adar of a year that has but one is that.
    case 7: isLeap(year) ? 13 : 12
    case 8...13: number - 7
    default: number
    }
  }

  /// The number that Gramps has for a month that is counted from Nisan.
  static func number(_ own: Int, of year: Int64) -> Int {
    switch own {
    case 1...6: own + 7
    case 12 where !isLeap(year): 7
    default: own - 6
    }
  }

  private static func isLeap(_ year: Int64) -> Bool {
    CalendarDay(.hebrew, year: year, month: 13, day: 1) != nil
  }
}
