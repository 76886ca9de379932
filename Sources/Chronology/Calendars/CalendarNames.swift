/// The names that calendars give their months, for words that are written.
enum CalendarNames {
  /// The name of a month; empty for one that is not there.
  static func name(ofMonth month: Int, of year: Int64, in calendar: DateCalendar) -> String {
    switch calendar {
    case .gregorian, .julian: return Month(rawValue: month)?.name ?? ""
    case .hebrew:
      if month == 12, HebrewCalendar.isLeap(year) { return "Adar I" }
      return pick(month, hebrew)
    case .islamic: return pick(month, islamic)
    case .frenchRepublican: return pick(month, french)
    }
  }

  private static func pick(_ month: Int, _ names: [String]) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  private static let hebrew = [
    "Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul", "Tishri", "Heshvan", "Kislev", "Tevet",
    "Shevat", "Adar", "Adar II",
  ]

  private static let islamic = [
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban",
    "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
  ]

  private static let french = [
    "Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse", "Germinal", "Floréal",
    "Prairial", "Messidor", "Thermidor", "Fructidor", "complementary days",
  ]

  /// The Roman numeral of a number from 1 to 20, as the Republic numbered its years.
  static func romanNumeral(_ number: Int) -> String {
    numerals.indices.contains(number - 1) ? numerals[number - 1] : String(number)
  }

  /// The number of a numeral in lower case, or nil.
  static func number(ofNumeral text: String) -> Int? {
    numerals.firstIndex(of: text.uppercased()).map { $0 + 1 }
  }

  private static let numerals = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
  ]
}
