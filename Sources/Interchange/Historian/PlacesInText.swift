import Diplomacy

/// A place of a description: a town and, in the United States, its state.
struct NamedPlace: Hashable, Sendable {
  /// Its name, with the state in full where one is given: "Hyde Park, New York".
  var name: String
  /// The country that it is in.
  var country: Country

  /// Its identifier, which is also its key within a row.
  var identifier: Identifier {
    Identifier(scheme: "hsg-place", value: "\(RefRule.slug(name))@\(country.key)")
  }

  /// The capital, where a visit is when the text names no other place.
  static let washington = american("Washington")

  /// Where the United Nations sit.
  static let newYork = american("New York City")

  /// A place in the United States; well-known ones get their state where the text leaves it out.
  static func american(_ name: String) -> NamedPlace {
    NamedPlace(name: wellKnown[name] ?? name, country: .unitedStates)
  }

  /// One spelling of a place that the texts name with its state and without.
  private static let wellKnown: [String: String] = [
    "Atlanta, Georgia": "Atlanta", "Boston, Massachusetts": "Boston",
    "Chicago, Illinois": "Chicago", "Dallas, Texas": "Dallas", "Denver, Colorado": "Denver",
    "Detroit, Michigan": "Detroit", "Houston, Texas": "Houston",
    "Los Angeles, California": "Los Angeles", "Miami, Florida": "Miami",
    "Minneapolis, Minnesota": "Minneapolis", "New Orleans, Louisiana": "New Orleans",
    "New York City, New York": "New York City", "New York, New York": "New York City",
    "Philadelphia, Pennsylvania": "Philadelphia", "Pittsburgh, Pennsylvania": "Pittsburgh",
    "San Diego, California": "San Diego", "San Francisco, California": "San Francisco",
    "Seattle, Washington State": "Seattle",
    "Camp David": "Camp David, Maryland", "Key West": "Key West, Florida",
    "Palm Beach": "Palm Beach, Florida", "Hyde Park": "Hyde Park, New York",
    "San Clemente": "San Clemente, California", "Palm Springs": "Palm Springs, California",
    "Kennebunkport": "Kennebunkport, Maine", "Gettysburg": "Gettysburg, Pennsylvania",
    "Williamsburg": "Williamsburg, Virginia", "Wye Plantation": "Wye Plantation, Maryland",
    "Honolulu": "Honolulu, Hawaii", "New York": "New York City",
    "Washington, District of Columbia": "Washington", "the White House": "Washington",
    "White House": "Washington", "Blair House": "Washington", "LBJ Ranch": "LBJ Ranch, Texas",
  ]
}

/// Finds the places of a clause: "at Warm Springs (Georgia)", "in Newport Beach, Calif.".
enum PlacesInText {
  /// The places named after "at" and "in", in their order, and how many words they take up.
  static func places(in tokens: [TextToken], within range: Range<Int>) -> [NamedPlace] {
    var places: [NamedPlace] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard ["at", "in"].contains(tokens[index].lower), index + 1 < range.upperBound else {
        index += 1
        continue
      }
      index += 1
      while let (name, next) = place(in: tokens, at: index, limit: range.upperBound) {
        places.append(.american(name))
        index = afterDate(in: tokens, at: next, limit: range.upperBound)
        // "in Washington and Bolivar (Missouri)" are two.
        guard index + 1 < range.upperBound, tokens[index].lower == "and",
          tokens[index + 1].isCapitalised
        else { break }
        index += 1
      }
    }
    return places
  }

  /// The word after a date: "at Washington (April 16–17) and Hyde Park" are two places.
  private static func afterDate(in tokens: [TextToken], at start: Int, limit: Int) -> Int {
    guard start < limit, TextDateReader.month(tokens[start].lower) != nil else { return start }
    var index = start + 1
    while index < limit, tokens[index].number != nil || tokens[index].text == "–" { index += 1 }
    return index
  }

  /// The place that begins with a word, and the word after it.
  static func place(in tokens: [TextToken], at start: Int, limit: Int) -> (String, Int)? {
    var index = start
    if index < limit, tokens[index].lower == "the" { index += 1 }
    var words: [String] = []
    while index < limit {
      let token = tokens[index]
      guard token.isCapitalised, token.before.isEmpty, TextDateReader.month(token.lower) == nil,
        !notPlaces.contains(token.lower)
      else { break }
      words.append(token.lower == "st" ? "St." : token.text)
      index += 1
      if !token.after.isEmpty && token.lower != "st" && token.lower != "ft" { break }
    }
    if words == ["New", "York", "University"] { return ("New York City", index) }
    guard let last = words.last, !notPlaceEnds.contains(last.lowercased()) else { return nil }
    var name = words.joined(separator: " ")
    if words.contains(where: { $0.contains("General") || $0 == "Nations" }) { return nil }
    if index < limit, let (state, next) = state(in: tokens, at: index, limit: limit) {
      name += ", \(state)"
      index = next
    }
    return (name, index)
  }

  /// The state that follows a town, after a comma or in brackets.
  private static func state(in tokens: [TextToken], at start: Int, limit: Int) -> (String, Int)? {
    let isBracketed = tokens[start].before == "("
    let before = tokens[start - 1].after
    guard isBracketed || before == "," || before == "." else { return nil }
    for length in [3, 2, 1] where start + length <= limit {
      let words = tokens[start..<start + length].map(\.text).joined(separator: " ")
      if let state = USStates.name(of: words) { return (state, start + length) }
    }
    return nil
  }

  private static let notPlaces: Set<String> = [
    "u.n", "un", "u.s", "nato", "apec", "president", "general", "conference", "meeting", "summit",
    "mayo", "eisenhower", "lbj’s", "america",
  ]

  private static let notPlaceEnds: Set<String> = [
    "assembly", "council", "conference", "summit", "meeting", "clinic", "session", "bank",
    "museum", "university", "art", "nations", "forum", "commission", "congress", "day",
  ]
}
