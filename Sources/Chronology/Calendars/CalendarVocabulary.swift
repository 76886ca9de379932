/// The words of other calendars in lower case, without accents.
enum CalendarVocabulary {
  typealias Entry = (phrase: String, calendar: DateCalendar, month: Int)

  /// The months by their first word, each in the words it may have, the longer phrase first.
  ///
  /// The Hebrew month 14 is Adar I, which leap years alone have.
  static let months = Dictionary(grouping: all) { entry in
    entry.phrase.split(separator: " ").first.map(String.init) ?? ""
  }

  private static let all: [Entry] = {
    var result: [Entry] = []
    for (calendar, table) in [
      (DateCalendar.hebrew, hebrew), (.islamic, islamic), (.frenchRepublican, french),
    ] {
      for (month, phrases) in table {
        for phrase in phrases { result.append((phrase, calendar, month)) }
      }
    }
    return result.sorted { $0.phrase.utf8.count > $1.phrase.utf8.count }
  }()

  /// The words that months begin with, and those that name a calendar.
  static let words =
    Set(months.keys).subtracting(["jour", "jours"]).union(["hijri", "ah"])

  /// Every word of the months, by which accents are known to be those of a month.
  static let parts = Set(
    all.flatMap { $0.phrase.split(separator: " ").map(String.init) })

  private static let hebrew: [(Int, [String])] = [
    (1, ["nisan", "nissan"]), (2, ["iyar", "iyyar"]), (3, ["sivan"]), (4, ["tammuz", "tamuz"]),
    (5, ["av", "menachem av", "menahem av"]), (6, ["elul"]), (7, ["tishri", "tishrei"]),
    (8, ["heshvan", "cheshvan", "marheshvan", "marcheshvan"]), (9, ["kislev"]),
    (10, ["tevet", "tebet", "teveth"]), (11, ["shevat", "shvat", "shebat"]), (12, ["adar"]),
    (13, ["adar ii", "adar sheni", "adar bet", "veadar", "ve adar"]),
    (14, ["adar i", "adar rishon", "adar alef"]),
  ]

  private static let islamic: [(Int, [String])] = [
    (1, ["muharram", "moharram"]), (2, ["safar"]),
    (3, first(["rabi", "rabia"], ["i", "al awwal", "ul awwal", "al awal", "l awwal"])),
    (
      4,
      first(
        ["rabi", "rabia"],
        ["ii", "al thani", "al akhir", "al akhar", "ul thani", "ath thani", "l akhir"])
    ),
    (5, first(["jumada", "jumadi"], ["i", "al ula", "al awwal", "ul awwal", "al awal", "l ula"])),
    (
      6,
      first(
        ["jumada", "jumadi"],
        ["ii", "al akhira", "al akhirah", "al thani", "al thaniya", "ul thani", "l akhira"])
    ),
    (7, ["rajab"]), (8, ["shaban", "shaaban"]), (9, ["ramadan", "ramadhan", "ramazan"]),
    (10, ["shawwal", "shawal"]),
    (
      11,
      [
        "dhu al qada", "dhu al qadah", "dhul qada", "dhul qadah", "dhu l qada", "dhu l qadah",
        "dhulqada", "zul qada", "zilqad", "zu al qada",
      ]
    ),
    (
      12,
      [
        "dhu al hijja", "dhu al hijjah", "dhul hijja", "dhul hijjah", "dhu l hijja",
        "dhu l hijjah", "dhulhijja", "zul hijja", "zilhijja", "zu al hijja",
      ]
    ),
  ]

  private static let french: [(Int, [String])] = [
    (1, ["vendemiaire"]), (2, ["brumaire"]), (3, ["frimaire"]), (4, ["nivose"]), (5, ["pluviose"]),
    (6, ["ventose"]), (7, ["germinal"]), (8, ["floreal"]), (9, ["prairial"]), (10, ["messidor"]),
    (11, ["thermidor", "fervidor"]), (12, ["fructidor"]),
    (
      13,
      [
        "complementary day", "complementary days", "jour complementaire",
        "jours complementaires", "sansculottide", "sansculottides",
      ]
    ),
  ]

  private static func first(_ names: [String], _ endings: [String]) -> [String] {
    names.flatMap { name in endings.map { "\(name) \($0)" } }
  }
}
