import Diplomacy

/// Tells plain names from offices and other words.
enum FRUSNames {
  /// A name and what stands around it.
  struct Found: Hashable, Sendable {
    /// The name; one word where only a surname is given.
    var name: String
    /// The capacity.
    var capacity: String?
  }

  private static let courtesies: Set<String> = [
    "Mr.", "Mrs.", "Miss", "Ms.", "Dr.", "Messrs.", "Mr", "Mme.", "M.", "Hon.", "Excellency", "His",
    "Her", "Honorable", "Dr", "H.E.", "H.R.H.", "Majesty", "Lic.", "Herr", "Frau", "Señor",
    "Signor", "Monsieur",
  ]
  private static let ranks: Set<String> = [
    "Gen.", "Brig.", "Lt.", "Col.", "Maj.", "Adm.", "Capt.", "Vice", "Rear", "Amb.", "Sec.",
    "Under",
    "Rep.", "Sen.", "Gov.", "Secy.", "Chrm.", "Prof.", "Pres.", "Asst.", "Cdr.", "Cmdr.", "RADM",
    "VADM", "ADM", "Gen", "Col", "Lt", "Maj",
  ]
  /// What stands behind names and is no capacity.
  static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "II", "III"]
  private static let titles = [
    "Vice President", "President-elect", "President", "Prime Minister", "Premier", "Chancellor",
    "Chairman", "Foreign Minister", "Foreign Secretary", "Deputy Under Secretary",
    "Under Secretary", "Deputy Assistant Secretary", "Assistant Secretary", "Deputy Secretary",
    "Secretary of State", "Secretary of Defense", "Secretary", "Attorney General", "Ambassador",
    "Minister", "Senator", "Representative", "Congressman", "Governor", "Brigadier General",
    "Major General",
    "Lieutenant General", "General", "Admiral", "Colonel", "Lieutenant Colonel", "Major",
    "Captain", "Commander", "Marshal", "Director", "Congresswoman", "Secretary-General",
    "Secretary General", "Commissioner", "Air Commodore", "Commodore", "Brigadier", "Professor",
    "Speaker",
  ]
  private static let notNames: Set<String> = [
    "the", "office", "department", "bureau", "embassy", "mission", "committee", "council",
    "board", "agency", "staff", "group", "under", "deputy", "assistant", "acting", "special",
    "chief", "counselor", "legal", "other", "others", "several", "members", "officials",
    "director", "secretary", "chairman", "national", "international", "intelligence", "central",
    "joint", "chiefs", "soviet", "american", "british", "french", "german", "foreign", "united",
    "states", "government", "party", "delegation", "security", "executive", "circular", "first",
    "second", "third", "chargé", "consul", "vice", "state", "defense", "white", "house", "latin",
    "policy", "planning", "supreme", "allied", "command", "embassies", "posts", "all", "certain",
    "officers", "representatives", "ambassadors", "presidents", "ministers", "mr", "mrs", "messrs",
    "minister", "president", "ambassador", "general", "senator", "republic", "union", "east",
    "west", "north", "south", "army", "navy", "force", "affairs", "division", "commission",
    "committees", "cabinet", "interpreter", "note", "taker", "notetaker", "agencies", "agent",
    "two", "three", "series", "trip", "missile", "situation", "papers", "conversations",
    "leadership", "la", "paz", "guided", "estimates", "operations", "research", "special", "city",
    "new", "san", "el", "de", "port", "federal", "reserve", "fleet", "naval", "forces", "military",
    "counsel", "plenipotentiary", "extraordinary", "designate", "manager", "administration",
    "administrator", "treasury", "commerce", "labor", "interior", "agriculture", "congress",
    "senate", "economic", "public", "european", "eastern", "western", "europe", "attaché",
    "adviser", "advisor", "officer", "services", "assembly", "corporation", "bank", "premier",
    "chancellor", "marshal", "admiral", "diplomatic", "offices", "conference", "summit", "official",
    "another", "plus", "attache",
  ]
  private static let otherTitles: Set<String> = [
    "judge", "justice", "speaker", "mayor", "commissioner", "king", "queen", "prince",
    "commandant", "professor", "postmaster", "counsellor", "comrade", "emperor", "sheikh", "amb",
    "adm",
  ]
  private static let titleWords = Set(
    titles.flatMap { $0.lowercased().split(separator: " ").map(String.init) }.filter { $0 != "of" })

  /// A plain name at the beginning of some words, with the capacity around it; nil where there is
  /// none that is plain.
  static func read(_ text: String) -> Found? {
    let end = text.firstIndex { ",;:(—–[".contains($0) } ?? text.endIndex
    var words = withoutCourtesy(TextTokens.tidy(String(text[..<end])))
    if words.hasPrefix("the ") { words = String(words.dropFirst(4)) }
    var capacity: [String] = []
    if let title = titles.first(where: { words.hasPrefix($0 + " ") }) {
      capacity.append(title)
      words = withoutCourtesy(String(words.dropFirst(title.count + 1)))
    }
    // "Soviet Ambassador Anatoliy F. Dobrynin"
    if capacity.isEmpty, let space = words.firstIndex(of: " ") {
      let behind = String(words[words.index(after: space)...])
      if let title = titles.first(where: { behind.hasPrefix($0 + " ") }) {
        capacity.append(words[..<space] + " " + title)
        words = withoutCourtesy(String(behind.dropFirst(title.count + 1)))
      }
    }
    // "Brig. Gen. Richard Steinback"
    var rank = words.split(separator: " ").map(String.init)
    let given = rank.prefix { ranks.contains($0) }
    if !given.isEmpty, given.count < rank.count {
      capacity.append(given.joined(separator: " "))
      rank.removeFirst(given.count)
      words = rank.joined(separator: " ")
    }
    let rest = text[end...].drop { " ,;:(—–[".contains($0) }
    var after = String(rest)
    let suffix = after.prefixMatch(of: Self.leadingSuffix).map {
      String($0.0)
    }
    if let suffix {
      after = String(after.dropFirst(suffix.count))
      words += ", " + suffix.filter { $0.isLetter || $0 == "." }
    }
    while let last = after.last, " ).];,".contains(last) { after.removeLast() }
    if after.contains("("), !after.contains(")") { after += ")" }
    words = withoutCapitals(words)
    let isTitled = text.split(separator: " ").first.map { courtesies.contains(String($0)) } ?? false
    guard isName(words, isTitled: isTitled || !capacity.isEmpty) else { return nil }
    if !after.isEmpty { capacity.append(after) }
    return Found(
      name: words, capacity: capacity.isEmpty ? nil : capacity.joined(separator: ", "))
  }

  private static func isName(_ text: String, isTitled: Bool) -> Bool {
    let words = text.split(separator: " ").map { $0.filter { $0 != "," } }
    guard (1...5).contains(words.count), let first = words.first, first.first?.isUppercase ?? false,
      let last = words.last, last.count > 1
    else { return false }
    return words.allSatisfy { word in
      guard word.allSatisfy({ $0.isLetter || ".'’-".contains($0) }),
        isTitled && particles.contains(word)
          || !notNames.contains(word.lowercased().filter { $0 != "." })
      else { return false }
      // An abbreviation is no name: "USUN", "CIA".
      if word.count > 2, word == word.uppercased(), !word.contains(".") { return word == "III" }
      return word.first?.isUppercase ?? false
        || particles.contains(word)
    } && words.contains { $0.count > 2 && !$0.hasSuffix(".") }
  }

  /// Whether words are a title and nothing else: "Attorney General".
  static func isTitle(_ text: String) -> Bool { titles.contains(text) }

  /// Whether words that follow a name say what its bearer is.
  static func isOffice(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first.map({ $0.lowercased() }) else {
      return false
    }
    let isShort = text.count <= 5 && !text.contains(where: \.isLowercase)
    return text.first?.isLowercase ?? true || first == "jr." || isShort
      || notNames.contains(first.filter(\.isLetter))
      || text.firstMatch(
        of: Self.officeWords) != nil
  }

  /// Whether words are plainly somebody's name: behind a title, a courtesy, or with an initial.
  static func isPerson(_ text: String) -> Bool {
    let bare = TextTokens.tidy(text.filter { $0 != "(" })
    guard let found = read(bare), let first = bare.split(separator: " ").first else { return false }
    let isTitled =
      courtesies.contains(String(first)) || ranks.contains(String(first))
      || titles.contains { bare.hasPrefix("\($0) ") }
    let hasInitial =
      found.name.firstMatch(of: Self.initial) != nil
      && found.name.firstMatch(of: Self.abbreviatedBody) == nil
    return isTitled || hasInitial
  }

  /// Whether a word is one of offices: "Ambassador", "Counselor".
  static func isOfficeWord(_ word: String) -> Bool {
    let bare = word.lowercased().filter { $0.isLetter || $0 == "-" }
    return notNames.contains(bare) || titleWords.contains(bare) || otherTitles.contains(bare)
      || ranks.contains(word)
  }

  /// The title with which words end, before a name.
  static func title(endingIn text: String) -> String? {
    titles.first { text.hasSuffix(" \($0)") }
  }

  /// Without "Mr." and the like before it.
  static func withoutCourtesy(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    if words.first == "The", words.dropFirst().first == "Honorable" { words.removeFirst() }
    if words.starts(with: ["H.", "E."]), words.count > 3 { words.removeFirst(2) }
    while let first = words.first, courtesies.contains(first) { words.removeFirst() }
    while let last = words.last, courtesies.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The name without initials and suffixes, by which it is compared.
  static func withoutInitials(_ name: String) -> String {
    let words = name.split(whereSeparator: { " ,".contains($0) }).filter { word in
      !(word.hasSuffix(".") && word.count < 4) && word != "Jr" && word != "III" && word != "II"
    }
    return RefRule.slug(words.joined(separator: " "))
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSNames {
  nonisolated(unsafe) private static let leadingSuffix = #/(?:Jr\.?|Sr\.|III|II)(?:[,—–]\s*|\s+|$)/#
  nonisolated(unsafe) private static let officeWords =
    #/\b(?:of|for|Department|Office|Officer|Embassy|Bureau|Secretary)\b/#
  nonisolated(unsafe) private static let initial = #/(?:^|[ .])\p{Lu}\.(?=[ \p{Lu}])/#
  nonisolated(unsafe) private static let abbreviatedBody = #/U\. ?[SN]\./#
}
