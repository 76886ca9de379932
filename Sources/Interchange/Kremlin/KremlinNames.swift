import Diplomacy

/// Puts the names of the Kremlin's pages in order.
enum KremlinNames {
  /// A catalogue's name, surname first, as the page's own words have it; nil where it has none.
  static func usual(_ name: String, in page: KremlinPage) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    let texts = [page.title, page.lead ?? ""] + page.speakers + page.paragraphs.prefix(40)
    for turn in 1..<words.count {
      let turned = (words[turn...] + words[..<turn]).joined(separator: " ")
      if texts.contains(where: { $0.contains(turned) }) { return turned }
    }
    if texts.contains(where: { $0.contains(name) }) { return name }
    // Nobody writes it out: of two words the second is the given name.
    return words.count == 2 && !families.contains(words[0]) ? "\(words[1]) \(words[0])" : name
  }

  /// Families whose name comes first in the usual order, too.
  private static let families: Set<String> = [
    "Xi", "Hu", "Jiang", "Wen", "Li", "Kim", "Park", "Moon", "Lee", "Zhu", "Yang", "Nguyen",
    "Truong",
  ]

  /// The name and the office of a label: "VTB Bank Chairman and CEO Andrei Kostin".
  static func speaker(
    _ label: String, in page: KremlinPage
  ) -> (name: String, capacity: String?)? {
    let bare = lowered(TextTokens.tidy(label.replacing(Self.brackets, with: "")))
    let words = bare.split(separator: " ").map(String.init)
    guard words.count > 1, !nobody.contains(words[0].lowercased()) else { return nil }
    if let found = KremlinPeople.patriarch(words[...]), found.length == words.count {
      return (found.person.name, found.person.offices.first)
    }
    // "Valeriya Korableva, reporter at ..."
    if let comma = bare.firstIndex(of: ",") {
      let first = bare[..<comma].split(separator: " ")
      if (2...3).contains(first.count), first.allSatisfy({ $0.first?.isUppercase ?? false }) {
        let rest = TextTokens.tidy(String(bare[bare.index(after: comma)...]))
        return (String(bare[..<comma]), rest.isEmpty ? nil : rest)
      }
    }
    // A later label is the name alone; else a name that the page tags.
    let others =
      page.speakers.map { $0.replacing(Self.brackets, with: "") }
      + page.persons.compactMap { usual($0.name, in: page) }
    let short = others.filter { other in
      other.contains(" ") && other.count < bare.count
        && bare.lowercased().hasSuffix(" " + other.lowercased())
    }.min { $0.count < $1.count }
    let length =
      short?.split(separator: " ").count ?? behindOffice(words)
      ?? (words.count > 2 ? 2 : words.count)
    let name = words.suffix(length).map(capitalised).joined(separator: " ")
    // "King Hamad of Bahrain"
    guard !words[words.count - 2].hasSuffix("of") else { return nil }
    let office = words.dropLast(length).joined(separator: " ")
    let spelt = name.split(separator: " ").map { word -> String in
      let isCapital = String(word) == word.uppercased()
      return isCapital ? "\(word.prefix(1))\(word.dropFirst().lowercased())" : String(word)
    }
    guard name.first?.isUppercase ?? false, isPersonal(spelt.joined(separator: " ")) else {
      return nil
    }
    let shown = office.prefix(1).uppercased() + office.dropFirst()
    return (name, office.isEmpty ? nil : shown)
  }

  /// How many words are the name behind an office and its state: "President of Egypt ...".
  private static func behindOffice(_ words: [String]) -> Int? {
    for start in words.indices {
      if let found = KremlinPeople.officer(words[start...]), start + found.length == words.count {
        return found.nameLength
      }
    }
    return nil
  }

  /// A person whom the page tags or labels at the end of some words, and the office before: "Head
  /// of the Customs Service Ann Lee".
  static func named(in words: String, by page: KremlinPage) -> (name: String, office: String)? {
    let names = page.persons.compactMap { usual($0.name, in: page) } + page.speakers
    for name in names where name.contains(" ") && words.hasSuffix(" " + name) {
      var office = String(words.dropLast(name.count + 1))
      if office.hasPrefix("the ") { office.removeFirst(4) }
      guard isPersonal(name), office.first?.isUppercase ?? false,
        let last = office.split(separator: " ").last,
        !["of", "to", "for", "by", "from", "and", "with"].contains(last), !office.contains(",")
      else { continue }
      return (name, office)
    }
    return nil
  }

  private static let nobody: Set<String> = [
    "question", "remark", "response", "reply", "operator", "voice", "contact", "answer", "note",
    "questions", "retranslated",
  ]

  /// A label whose every word was given a capital, as people write it: "of The People’S Republic".
  private static func lowered(_ label: String) -> String {
    label.replacing(Self.capitalGenitive) { "\($0.1)s" }
      .replacing(Self.capitalParticle) { " \($0.1.lowercased())" }
  }

  /// "KALLASVUO" as people write it.
  private static func capitalised(_ word: String) -> String {
    guard word.count > 3, word == word.uppercased() else { return word }
    return word.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: "-")
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinNames {
  nonisolated(unsafe) private static let brackets =
    #/\s*\([^)]*\)/#
  nonisolated(unsafe) private static let capitalGenitive =
    #/(['’])S(?!\w)/#
  nonisolated(unsafe) private static let capitalParticle =
    #/ (The|Of|For|And)(?= )/#
}
