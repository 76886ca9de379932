import Diplomacy

/// Reads whom some words of a page name, where an office and its state stand before the name:
/// "President of Kazakhstan Nursultan Nazarbayev".
enum KremlinPeople {
  /// Somebody with an office, and how many words say so.
  struct Officer: Hashable, Sendable {
    var person: Dignitary
    /// How many words office and name take up.
    var length: Int
    /// How many of them are the name.
    var nameLength: Int
  }

  /// The parties of some words.
  static func parties(in clause: String) -> [PartyInText] {
    let words = spelt(clause).split(separator: " ").map(String.init)
    var result: [PartyInText] = []
    var rest: [String] = []
    func readRest() {
      let tokens = joined(rest)
      result += DignitaryReader.parties(in: tokens[...], trustsNames: true)
      rest = []
    }
    var index = 0
    while index < words.count {
      if let office = apposition(words[index...], after: rest) {
        if rest.last == "the" { rest.removeLast() }
        readRest()
        if case .person(var person)? = result.last {
          person.people = person.people ?? office.people
          person.offices.append(office.title)
          person.text += ", \(office.title)"
          result[result.count - 1] = .person(person)
        } else {
          result.append(.office(office.title))
        }
        index += office.length
        continue
      }
      guard let found = officer(words[index...], after: rest),
        let (person, kept) = taking(found.person, after: rest)
      else {
        rest.append(words[index])
        index += 1
        continue
      }
      rest = kept
      readRest()
      result.append(.person(person))
      index += found.length
    }
    readRest()
    return result
  }

  /// A person with what stands before the office ("former", a people), and the words left over; nil
  /// where another is meant: "the widow of".
  private static func taking(
    _ person: Dignitary, after rest: [String]
  ) -> (person: Dignitary, rest: [String])? {
    var person = person
    var rest = rest
    if let last = rest.last, ["First", "Acting"].contains(last) {
      person.offices = person.offices.map { "\(last) \($0)" }
      rest.removeLast()
    }
    if rest.last?.lowercased() == "former" {
      person.isFormer = true
      rest.removeLast()
    }
    for count in [2, 1] where rest.count >= count && person.people == nil {
      let people = rest.suffix(count).joined(separator: " ")
      guard PeopleNames.isPeople(people) else { continue }
      person.people = people
      rest.removeLast(count)
    }
    if rest.last?.lowercased() == "the" { rest.removeLast() }
    let before = rest.last?.lowercased() ?? ""
    guard !["of", "from", "by", "to", "for", "on"].contains(before) else { return nil }
    if before == "and" { rest.removeLast() }
    return (person, rest)
  }

  /// Offices in the spelling in which they are known.
  static func spelt(_ text: String) -> String {
    TextTokens.tidy(text).replacing("Vice-President", with: "Vice President")
      .replacing(Self.governor, with: "Governor General")
      .replacing("President-Elect", with: "President-elect")
  }

  /// Somebody with whose office some words begin.
  static func officer(_ words: ArraySlice<String>, after rest: [String] = []) -> Officer? {
    if let patriarch = patriarch(words) { return patriarch }
    let start = words.startIndex
    if let ministry = portfolio(words), ministry.hasSeveral,
      words.dropFirst(ministry.length).first == "Minister"
    {
      let office = start + ministry.length + 1
      return person(words, name: office, title: text(words[start..<office]), state: nil)
    }
    guard let match = OfficeTitles.match(words), !match.isPlural,
      match.sort != .style, match.sort != .rank
    else { return nil }
    let of = start + match.length
    guard of < words.endIndex, ["of", "for"].contains(words[of]) else { return nil }
    let title = match.title
    let hasPortfolio =
      title.hasSuffix("Minister") || title == "Secretary of State" && words[of] == "for"
    if hasPortfolio, let ministry = portfolio(words[(of + 1)...]) {
      let name = of + 1 + ministry.length
      return person(words, name: name, title: text(words[start..<name]), state: nil)
    }
    guard words[of] == "of", let state = Self.state(words[(of + 1)...]) else { return nil }
    let name = of + 1 + state.length
    if words[name - 1].hasSuffix(",") {
      // "the President of Vietnam, Tran Duc Luong", but not behind a name that has the office.
      guard rest.last?.lowercased() == "the", rest.count < 2 || !rest[rest.count - 2].hasSuffix(",")
      else { return nil }
    }
    return person(
      words, name: name, title: title, state: state.name,
      crown: match.sort == .crown ? title : nil)
  }

  /// An officer whose name begins at a word; nil where none does.
  static func person(
    _ words: ArraySlice<String>, name start: Int, title: String, state: String?,
    crown: String? = nil
  ) -> Officer? {
    guard let length = nameLength(words[min(start, words.endIndex)...]),
      length > 1 || crown != nil
    else { return nil }
    let end = start + length
    let bare = text(words[start..<end])
    let shown = crown.map { bare.hasPrefix($0) ? bare : "\($0) \(bare)" } ?? bare
    return Officer(
      person: Dignitary(
        name: shown, offices: [title], state: state, text: text(words[words.startIndex..<end])),
      length: end - words.startIndex, nameLength: length)
  }

  /// Words as a text.
  static func text(_ words: ArraySlice<String>) -> String {
    bare(words.joined(separator: " "))
  }

  /// Words without the comma or the stop behind them; an initial keeps its own.
  static func bare(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, ",;".contains(last) { text = text.dropLast() }
    let last = text.split(separator: " ").last ?? ""
    let isInitial = last.count == 2 && last.first?.isUppercase ?? false
    if text.hasSuffix("."), !isInitial { text = text.dropLast() }
    return String(text)
  }

  /// How many words a name takes up; nil where they are none.
  private static func nameLength(_ words: ArraySlice<String>) -> Int? {
    var length = 0
    for word in words {
      let bare = Self.bare(word)
      guard isNameWord(bare) else { break }
      let isOther =
        PeopleNames.isPeople(bare) || OfficeTitles.match([bare][...])?.sort == .office
      if length > 0, isOther { return nil }
      length += 1
      if word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix(".") && bare != word { break }
    }
    let name = words.prefix(length)
    guard let last = name.last.map(bare), last.contains(where: \.isUppercase), length < 8,
      name.first?.first?.isUppercase ?? false, KremlinNames.isPersonal(text(name))
    else { return nil }
    return length
  }

  private static func isNameWord(_ word: String) -> Bool {
    word.first?.isUppercase ?? false || particles.contains(word)
      || ["al-", "el-", "ul-", "as-", "bin-"].contains { word.hasPrefix($0) }
  }

  private static let particles: Set<String> = [
    "bin", "ibn", "al", "el", "de", "da", "dos", "del", "van", "von", "der", "ould", "ben",
  ]

  /// What a ministry is for: "Civil Defence, Emergencies and Disaster Relief".
  static func portfolio(
    _ words: ArraySlice<String>
  ) -> (length: Int, hasSeveral: Bool)? {
    var length = 0
    var end = 0
    var joins = 0
    for word in words {
      let bare = Self.bare(word)
      length += 1
      if ["and", "the"].contains(bare), end > 0 {
        joins += 1
      } else if KremlinNames.portfolios.contains(bare) {
        end = length
        if word.hasSuffix(",") { joins += 1 }
      } else {
        break
      }
    }
    return end > 0 ? (end, joins > 0) : nil
  }

  /// The state with whose name some words begin, by the name that is known.
  static func state(_ words: ArraySlice<String>) -> (name: String, length: Int)? {
    for length in stride(from: min(12, words.count), through: 1, by: -1) {
      if let name = known(text(words.prefix(length))) { return (name, length) }
    }
    return nil
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinPeople {
  nonisolated(unsafe) private static let governor =
    #/(?:Governor-General|General-Governor)/#
}
