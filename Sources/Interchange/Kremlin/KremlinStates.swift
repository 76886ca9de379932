import Diplomacy

/// Which states the words of a page name.
extension KremlinPeople {
  /// A state's usual name: "Belarus" of "the Republic of Belarus".
  static func known(_ text: String) -> String? {
    let name = text.hasPrefix("the ") ? String(text.dropFirst(4)) : text
    if let other = formal[name.replacing("’", with: "'")] { return other }
    let short = name.replacing(
      Self.style,
      with: "")
    // Two states each are called so, and a longer name tells which.
    guard !["Korea", "Congo"].contains(short), name != "Republic of China" else { return nil }
    return PeopleNames.country(named: short) == nil ? nil : short
  }

  private static let formal: [String: String] = [
    "Republic of Korea": "South Korea", "United States of America": "United States",
    "United States": "United States", "USA": "United States", "US": "United States",
    "Great Britain": "United Kingdom", "UK": "United Kingdom", "French Republic": "France",
    "Italian Republic": "Italy",
    "United Kingdom of Great Britain and Northern Ireland": "United Kingdom",
    "Russian Federation": "Russia", "Palestinian National Authority": "Palestinian Authority",
    "Democratic People's Republic of Korea": "North Korea", "Slovak Republic": "Slovakia",
  ]

  /// The state whose office some words are: "Prime Minister of Japan", "Japan's President".
  static func state(ofOffice capacity: String, on day: Int64) -> Country? {
    let words = spelt(capacity).split(separator: " ").map(String.init)
    for people in 0...2 where people < words.count {
      guard let match = OfficeTitles.match(words[people...]), !match.isPlural,
        !OfficeTitles.isOfNoState(match.title)
      else { continue }
      let rest = words.dropFirst(people + match.length)
      var person = Dignitary(name: "", offices: [match.title], text: "")
      if people > 0, rest.isEmpty {
        person.people = words.prefix(people).joined(separator: " ")
      } else if people == 0, rest.first == "of" {
        person.state = rest.dropFirst().joined(separator: " ")
      } else {
        continue
      }
      return state(of: person, on: day)
    }
    return nil
  }

  /// The state whose office somebody holds, where the words name a state that is known.
  static func state(of person: Dignitary, on day: Int64) -> Country? {
    if person.offices.contains("Pope") { return PeopleNames.state(of: person, on: day) }
    if let people = person.people {
      if ["US", "U.S", "U.S.", "American"].contains(people) { return .unitedStates }
      if PeopleNames.isPeople(people) { return PeopleNames.state(of: person, on: day) }
    }
    // "Pakistan's President", "Kazakhstan President"
    let possessive = person.people.map { $0.replacing(Self.possessive, with: "") }
    let name = possessive.flatMap { known($0) } ?? person.state.flatMap { known($0) }
    if name == "United States" { return .unitedStates }
    return name.flatMap { PeopleNames.country(named: $0) }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinPeople {
  nonisolated(unsafe) private static let style =
    #/^(?:(?:Arab|Islamic|Federal|Federative|Hashemite|Bolivarian|Socialist|Democratic|People['’]s|Oriental) )*(?:Republic|Kingdom) of (?:the )?/#
  nonisolated(unsafe) private static let possessive =
    #/['’]s$/#
}
