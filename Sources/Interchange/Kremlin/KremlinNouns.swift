/// Words that tell a person's name from other words in capitals.
extension KremlinNames {
  /// Whether some words can be a person's name: no body, people, country or office among them.
  static func isPersonal(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard (1...8).contains(words.count), PeopleNames.country(named: name) == nil else {
      return false
    }
    for (number, word) in words.enumerated() {
      // "German" is a given name, too.
      let isGiven = number == 0 && words.count == 2 && word == "German"
      if PeopleNames.isPeople(word), !isGiven { return false }
      if isCommon(word) || PeopleNames.country(named: word) != nil { return false }
    }
    return true
  }

  /// Whether a word is none of a person's name.
  private static func isCommon(_ word: String) -> Bool {
    nouns.contains(word) || portfolios.contains(word) || titles.contains(word)
      || ["of", "the", "and", "for"].contains(word) || isAcronym(word)
      || ["'s", "’s", "s’"].contains { word.hasSuffix($0) }
  }

  /// Whether a word is no body's: "Physics", but not "Bank".
  static func isPlain(_ word: String) -> Bool { !nouns.contains(word) }

  /// A name and the words of an office before it: "Gazprom CEO Alexei Miller".
  static func apart(_ words: String) -> (name: String, office: String)? {
    let words = words.split(separator: " ").map(String.init)
    guard let last = words.lastIndex(where: { titles.contains($0) }),
      (2...4).contains(words.count - last - 1), words.count < 10,
      words[...last].allSatisfy({ $0.first?.isUppercase ?? false && !$0.hasSuffix(",") })
    else { return nil }
    let name = words[(last + 1)...].joined(separator: " ")
    return isPersonal(name) ? (name, words[...last].joined(separator: " ")) : nil
  }

  /// Whether a word is an office that stands before a name and is not read as such.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  private static func isAcronym(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isUppercase }
      && !word.allSatisfy { "IVX".contains($0) }
  }

  /// Offices that stand before a name and are not read as such.
  private static let titles: Set<String> = [
    "CEO", "Director", "Director-General", "Aide", "Adviser", "Advisor", "Head", "Chief",
    "Secretary", "Chairperson", "Chairwoman", "Prosecutor-General", "Commander-in-Chief",
    "Vice-President", "Academician", "Ombudsman", "Co-Chairman", "Minister", "Minister-President",
    "President", "Chairman", "Commander", "Mufti", "Rabbi", "Metropolitan", "Catholicos",
    "Secretary-General", "Governor", "Honourable", "Envoy", "Chairmen", "Host",
  ]

  /// What ministries are for.
  static let portfolios: Set<String> = [
    "Affairs", "Agriculture", "Anti-Monopoly", "Anti-monopoly", "Antimonopoly", "Atomic",
    "Broadcasting", "Civil", "Commonwealth", "Communication", "Communications", "Construction",
    "Culture", "Defence", "Defense", "Development", "Digital", "Disaster", "Ecology", "Economic",
    "Economics", "Economy", "Education", "Emergencies", "Emergency", "Employment", "Energy",
    "Environment", "Environmental", "External", "Finance", "Fisheries", "Foreign", "Fuel",
    "Health", "Healthcare", "Housing", "Industry", "Information", "Infrastructure", "Interior",
    "Internal", "Justice", "Labour", "Levies", "Mass", "Media", "Natural", "Nuclear", "Policy",
    "Press", "Property", "Protection", "Public", "Radio", "Railways", "Regional", "Relief",
    "Resources", "Science", "Sciences", "Security", "Situations", "Social", "Sport", "Sports",
    "Support", "Taxes", "Technologies", "Technology", "Telecommunications", "Television",
    "Tourism", "Trade", "Transport", "Utilities", "Welfare", "Youth",
  ]

  private static let nouns: Set<String> = [
    "Government", "Council", "Members", "State", "Republic", "Party", "Union", "Committee",
    "Cabinet", "Duma", "Forum", "Commission", "Congress", "Conference", "World", "International",
    "Federation", "Ministry", "University", "Day", "National", "Leaders", "Heads", "Board",
    "Olympic", "Federal", "Ministers", "Presidents", "Administration", "Agency", "Allied", "Area",
    "Armed", "Assembly", "Association", "Associations", "Autonomous", "Bank", "Championship",
    "Championships", "Cities", "Company", "Congressmen", "Constitutional", "Corporation", "Court",
    "Courts", "District", "Entrepreneurs", "Entrepreneurship", "European", "Executive",
    "Festival", "Forces", "Games", "Group", "Industrialists", "Institute", "Member-States",
    "Movement", "Northern", "Organisation", "Parliament", "Partner", "Region", "Service",
    "Services", "Society", "States", "Supreme", "Team", "Territory", "Tournament", "United",
    "Muslims", "Buddhists", "Jews", "Christians", "Cossacks", "Churches", "Church", "Club",
    "Troops", "Fleet", "All", "Member", "Orthodox", "Presidential", "Theatre",
  ]
}
