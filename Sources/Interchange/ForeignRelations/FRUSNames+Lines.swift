extension FRUSNames {
  /// The words between given names and surnames.
  static let particles: Set<String> = ["de", "von", "van", "der", "di", "al"]

  /// Whether a name has such a word.
  static func hasParticle(_ name: String) -> Bool {
    name.split(separator: " ").contains { particles.contains(String($0)) }
  }

  /// The names of a line that has several and nothing else; nil where it may be one with an office.
  static func several(_ words: FRUSText) -> [FRUSText]? {
    guard words.marks.isEmpty else { return nil }
    let pieces = words.split(at: [", and ", " and ", ", "])
    guard pieces.count > 1, let first = pieces.first else { return nil }
    let isShort = read(first.text).map { !$0.name.contains(" ") } ?? true
    let isSure = first.text.hasPrefix("Messrs") || pieces.count > 2 && isShort
    let isList = pieces.allSatisfy { piece in
      let text = piece.text
      return isPerson(text) || text == "The President" || text == "The Secretary"
        || text == "the President" || text == "the Secretary"
        || isSure && read(text).map { $0.capacity == nil && !$0.name.contains(" ") } ?? false
    }
    return isList ? pieces : nil
  }

  /// The name behind an office and a dash: "Chief of Staff—Ann Lee"; nil where none is whole.
  static func behindOffice(_ text: String) -> Found? {
    guard let match = text.wholeMatch(of: dashed), let found = read(String(match.2)),
      found.name.contains(" ") || found.capacity != nil, found.name.contains(where: \.isLowercase)
    else { return nil }
    let office = String(match.1)
    guard !isPerson(office) else { return nil }
    let bare = office.hasPrefix("The ") ? String(office.dropFirst(4)) : office
    return Found(
      name: found.name, capacity: [bare, found.capacity].compactMap { $0 }.joined(separator: ", "))
  }

  /// A name whose surname stands in capitals, as others are: "Romuald SPAS".
  static func withoutCapitals(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, last.count > 4, last == last.uppercased(),
      last.allSatisfy({ $0.isLetter || $0 == "-" }), !bodies.contains(last),
      words.dropLast().allSatisfy({ $0.contains(where: \.isLowercase) || $0.hasSuffix(".") })
    else { return name }
    let surname = last.split(separator: "-")
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
    return (words.dropLast() + [surname]).joined(separator: " ")
  }

  private static let bodies: Set<String> = [
    "UNESCO", "CENTO", "SEATO", "USNATO", "USNMR", "COMECON", "CINCPAC", "CINCEUR", "USAREUR",
    "USCINC", "SHAPE", "UNICEF", "ANZUS", "ASEAN", "EURATOM", "BENELUX",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSNames {
  nonisolated(unsafe) private static let dashed = #/([^—]{1,90}?)\s?—\s?([^—]+)/#
}
