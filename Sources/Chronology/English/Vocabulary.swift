/// The English words of dates, in lower case.
enum Vocabulary {
  static let months: [String: Int] = {
    var names: [String: Int] = [
      "sept": 9, "septr": 9, "octr": 10, "novr": 11, "decr": 12, "jany": 1, "feby": 2,
    ]
    for month in Month.allCases {
      names[month.name.lowercased()] = month.rawValue
      names[month.abbreviation.lowercased()] = month.rawValue
    }
    return names
  }()

  /// The months as archives write them, in Roman numerals.
  static let romanMonths = Dictionary(
    uniqueKeysWithValues: [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ].enumerated().map { ($1, $0 + 1) })

  static let weekdays: [String: Weekday] = {
    var names: [String: Weekday] = [
      "tues": .tuesday, "weds": .wednesday, "thur": .thursday, "thurs": .thursday,
    ]
    for day in Weekday.allCases {
      names[day.name.lowercased()] = day
      names[day.abbreviation.lowercased()] = day
    }
    return names
  }()

  static let seasons: [String: Int] = [
    "spring": 21, "springtime": 21, "summer": 22, "summertime": 22, "autumn": 23, "fall": 23,
    "winter": 24, "wintertime": 24,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  static let cardinals: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
  ]

  /// The first half of a year in words: `nineteen forty-five`.
  static let hundreds: [String: Int] = [
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let teens: [String: Int] = [
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  static let decades: [String: Int] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
  ]

  static let qualifiers: [String: Qualifier] = [
    "c": .approximate, "ca": .approximate, "circa": .approximate, "about": .approximate,
    "around": .approximate, "approximately": .approximate, "approx": .approximate,
    "roughly": .approximate,
    "probably": .uncertain, "possibly": .uncertain, "perhaps": .uncertain, "maybe": .uncertain,
    "prob": .uncertain, "presumably": .uncertain,
  ]

  static let partsOfDay: Set<String> = [
    "morning", "afternoon", "evening", "night", "noon", "midday",
  ]
}
