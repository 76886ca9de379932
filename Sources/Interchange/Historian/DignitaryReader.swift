/// Reads lists of people: who they are, and where one ends and the next begins.
enum DignitaryReader {
  /// The people of a visitor field; several in one string are several.
  static func visitors(in text: String) -> [Dignitary] {
    let tokens = TextTokens.of(text)
    let parties = parties(in: tokens[...], trustsNames: true)
    let people = parties.compactMap { party -> Dignitary? in
      switch party {
      case .person(let person): person
      // An office or a phrase is all the row has: it stands for the person.
      case .office(let title): Dignitary(name: title, offices: [], text: title)
      case .others(let words): Dignitary(name: words, offices: [], text: words)
      }
    }
    return people
  }

  /// The parties of a list: "Prime Minister Hughes, King Albert and other officials".
  ///
  /// - Parameter trustsNames: Whether words without a title are taken for a person's name.
  static func parties(in tokens: ArraySlice<TextToken>, trustsNames: Bool) -> [PartyInText] {
    var parties: [PartyInText] = []
    var carried: [String] = []
    var plural: Plural?
    for piece in pieces(of: tokens) {
      let party = read(piece.words, after: plural, trustsNames: trustsNames)
      if let title = pluralTitle(of: piece.words) {
        // "Prime Ministers Churchill and Attlee", but not "the Prime Ministers of Fiji and Nauru".
        if case .person(let person) = party {
          plural = Plural(title: title, people: person.people)
        } else {
          plural = nil
        }
      }
      switch party {
      case .office(let title):
        if case .person(var last)? = parties.last, piece.followsComma, carried.isEmpty {
          // "Jacques Delors, President of the European Commission"
          last.offices.append(title)
          parties[parties.count - 1] = .person(last)
        } else {
          carried.append(title)
        }
      case .person(var person):
        if !piece.followsComma, person.people == nil, case .person(let last)? = parties.last {
          person.mayShareState = last.people != nil
        }
        if !carried.isEmpty && (trustsNames || isPrince(person.offices)) {
          // "Premier and Prince Sihanouk": two titles of one person.
          person.offices = carried + (isPrince(person.offices) ? [] : person.offices)
          person.text = carried.joined(separator: " and ") + " and " + person.text
        } else {
          parties += carried.map(PartyInText.office)
        }
        carried = []
        parties.append(.person(person))
      case .others(let words):
        parties += carried.map(PartyInText.office)
        carried = []
        if isPostnominal(piece.words), !parties.isEmpty { continue }
        if case .others(let before)? = parties.last, before.contains(" of ") {
          parties[parties.count - 1] = .others(before + piece.separator + words)
        } else {
          parties.append(.others(words))
        }
      }
    }
    return parties + carried.map(PartyInText.office)
  }

  /// A title in the plural, and the people before it, which the names that follow share.
  struct Plural {
    var title: OfficeTitles.Match
    var people: String?
  }

  /// "K.C.B." is no party.
  private static func isPostnominal(_ words: [String]) -> Bool {
    words.count == 1 && words[0].contains(".") && words[0] == words[0].uppercased()
  }

  /// "Prince" is a rank of birth beside an office, and the capacity only where there is none.
  private static func isPrince(_ offices: [String]) -> Bool {
    !offices.isEmpty && offices.allSatisfy { ["Prince", "Princess"].contains($0) }
  }

  private static func pluralTitle(of words: [String]) -> OfficeTitles.Match? {
    for start in 0..<min(4, words.count) {
      if let match = OfficeTitles.match(words[start...]) { return match.isPlural ? match : nil }
    }
    return nil
  }

  /// One piece: a person, an office or others.
  static func read(
    _ all: [String], after plural: Plural?, trustsNames: Bool
  ) -> PartyInText {
    let text = all.joined(separator: " ")
    var words = all[...]
    if words.first?.lowercased() == "the" { words = words.dropFirst() }
    var isFormer = false
    if let first = words.first?.lowercased(), ["former", "ex-president"].contains(first) {
      isFormer = true
      words = words.dropFirst()
    }
    var people: [String] = []
    var index = words.startIndex
    while index < words.endIndex, index - words.startIndex < 4,
      OfficeTitles.match(words[index...]) == nil, isNameLike(words[index])
    {
      people.append(words[index])
      index += 1
    }
    guard index < words.endIndex, let match = OfficeTitles.match(words[index...]),
      people.count < 4
    else { return untitled(words, text: text, after: plural, trustsNames: trustsNames) }
    if match.sort == .style && !people.isEmpty {
      return untitled(words, text: text, after: plural, trustsNames: trustsNames)
    }
    var person = titled(words[index...], match: match, text: text)
    if case .person(var found) = person {
      found.people = people.isEmpty ? nil : people.joined(separator: " ")
      found.isFormer = isFormer
      person = .person(found)
    } else if !people.isEmpty || match.isPlural {
      return .others(text)
    }
    return person
  }

  private static func titled(
    _ all: ArraySlice<String>, match first: OfficeTitles.Match, text: String
  ) -> PartyInText {
    var offices: [String] = []
    var kept: [String] = []
    var words = all
    var match: OfficeTitles.Match? = first
    while let found = match {
      let title = words.prefix(found.length)
      words = words.dropFirst(found.length)
      switch found.sort {
      case .office: offices.append(found.title)
      case .crown:
        if offices.isEmpty || !isPrince([found.title]) { offices.append(found.title) }
        kept += found.isPlural ? [found.title] : Array(title)
      case .looseCrown:
        offices.append(found.title)
        if words.count < 2 { kept += title }
      case .style: kept += title
      case .rank: break
      }
      match = OfficeTitles.match(words).flatMap { goesOn($0, before: words) ? $0 : nil }
    }
    let ending = ending(of: Array(words), after: kept)
    let name = kept + ending.name
    guard !ending.name.isEmpty else {
      if ending.state != nil || offices.isEmpty { return .others(text) }
      return .office(offices.joined(separator: " and "))
    }
    guard ending.name.allSatisfy(isNameWord) else { return .others(text) }
    return .person(
      Dignitary(
        name: name.joined(separator: " "), offices: offices, state: ending.state, text: text))
  }

  /// Whether a further title is one: "Shah Mahmud" is a name where a rank or an office precedes.
  private static func goesOn(_ match: OfficeTitles.Match, before words: ArraySlice<String>) -> Bool
  {
    match.sort != .looseCrown && words.count > match.length && !match.isPlural
  }

  /// The name and, after "of", the state: "Emperor Akihito of Japan", but "Duke of Windsor".
  private static func ending(
    of words: [String], after kept: [String]
  ) -> (name: [String], state: String?) {
    guard let of = words.firstIndex(of: "of") else { return (words, nil) }
    let isPeerage = of == 0 && kept.last.map { peerages.contains($0) } ?? false
    if isPeerage { return (words, nil) }
    if of > 0, peerages.contains(words[of - 1]) { return (words, nil) }
    var state = Array(words[(of + 1)...])
    if state.first?.lowercased() == "the" { state.removeFirst() }
    return (Array(words[..<of]), state.isEmpty ? nil : state.joined(separator: " "))
  }

  private static let peerages: Set<String> = [
    "Earl", "Duke", "Duchess", "Viscount", "Baron", "Marquess", "Count", "Prince", "Princess",
  ]

  private static func untitled(
    _ words: ArraySlice<String>, text: String, after plural: Plural?, trustsNames: Bool
  ) -> PartyInText {
    let isName =
      !words.isEmpty && words.count < 6 && words.allSatisfy(isNameWord)
      && (words.first.map(isNameLike) ?? false)
    if let plural {
      // "Presidents Carazo of Costa Rica and Royo of Panama"
      let ending = ending(of: Array(words), after: [])
      if isName, !ending.name.isEmpty {
        let crown = plural.title.sort == .crown ? "\(plural.title.title) " : ""
        return .person(
          Dignitary(
            name: crown + ending.name.joined(separator: " "), offices: [plural.title.title],
            people: plural.people, state: ending.state, text: text))
      }
    }
    if isName, trustsNames {
      return .person(Dignitary(name: words.joined(separator: " "), offices: [], text: text))
    }
    return .others(text)
  }

  private static func isNameLike(_ word: String) -> Bool { word.first?.isUppercase ?? false }

  /// Whether a word can stand in a name: a capital, a particle, a bracketed short name.
  private static func isNameWord(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || particles.contains(word.lowercased())
      || word.hasPrefix("al-") || word.hasPrefix("d’") || word.hasPrefix("d'")
      || word.hasPrefix("bin-") || suffixes.contains(word) || word.hasPrefix("el-")
      || word.hasPrefix("ul-") || word.hasPrefix("(")
  }

  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "das", "dos", "du", "van", "von", "der", "den", "ter", "ten",
    "la", "le", "al", "el", "bin", "ben", "ibn", "e", "y", "arap", "ould", "uld", "af", "zu", "of",
    "the", "bint", "abd", "ul", "ur", "agt", "den", "haj",
  ]
}
