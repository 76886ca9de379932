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
    let bare = TextTokens.tidy(label.replacing(#/\s*\([^)]*\)/#, with: ""))
    let words = bare.split(separator: " ").map(String.init)
    guard words.count > 1, !nobody.contains(words[0].lowercased()) else { return nil }
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
      page.speakers.map { $0.replacing(#/\s*\([^)]*\)/#, with: "") }
      + page.persons.compactMap { usual($0.name, in: page) }
    let short = others.filter { other in
      other.contains(" ") && other.count < bare.count
        && bare.lowercased().hasSuffix(" " + other.lowercased())
    }.min { $0.count < $1.count }
    let length = short?.split(separator: " ").count ?? (words.count > 2 ? 2 : words.count)
    let name = words.suffix(length).map(capitalised).joined(separator: " ")
    let office = words.dropLast(length).joined(separator: " ")
    guard name.first?.isUppercase ?? false else { return nil }
    let shown = office.prefix(1).uppercased() + office.dropFirst()
    return (name, office.isEmpty ? nil : shown)
  }

  private static let nobody: Set<String> = [
    "question", "remark", "response", "reply", "operator", "voice", "contact", "answer", "note",
    "questions", "retranslated",
  ]

  /// "KALLASVUO" as people write it.
  private static func capitalised(_ word: String) -> String {
    guard word.count > 3, word == word.uppercased() else { return word }
    return word.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: "-")
  }
}
