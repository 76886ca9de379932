import Diplomacy

/// The embassies, departments and governments that headings name.
enum FRUSOffices {
  /// The actor that some words name as a whole; nil where they name none that is known.
  ///
  /// - Parameter isShort: Whether "CIA" is enough; in a list of participants it may be a heading.
  static func add(
    _ text: String, day: Int64, isShort: Bool = true, to rows: inout RowRecords
  ) -> Ref? {
    var words = text
    while words.hasSuffix(".") || words.hasSuffix(",") { words.removeLast() }
    if words.lowercased().hasPrefix("the ") { words = String(words.dropFirst(4)) }
    if let state = government(words, day: day) { return rows.add(state) }
    words = FRUSPosts.usual(isShort ? others[words] ?? words : words, day: day)
    guard isAmerican(words) else { return nil }
    let isPost = words.prefixMatch(of: posts) != nil
    // Another state has a department of state and embassies, too: the name says whose this is.
    let name = isPost ? "U.S. \(words)" : words
    let identifier = Identifier(scheme: "frus-office", value: RefRule.slug(words))
    let key = RowRecords.key(identifier)
    guard !rows.has(key) else { return key }
    rows.add(identifier) { key in
      Actor(
        ref: key, kind: .organisation,
        names: [Name(name), Name(isPost ? words : "U.S. \(words)", kind: .alias)],
        identifiers: [identifier])
    }
    rows.add(
      Relation(
        ref: Ref(stored: "\(key)/part"), kind: .partOf, from: key,
        to: rows.add(Country.unitedStates)))
    return key
  }

  /// Whether some words name one of the United States' offices as a whole.
  static func isKnown(_ text: String) -> Bool {
    isAmerican(text.lowercased().hasPrefix("the ") ? String(text.dropFirst(4)) : text)
  }

  private static func government(_ words: String, day: Int64) -> Country? {
    guard words.hasSuffix(" Government") else { return nil }
    let people = String(words.dropLast(" Government".count))
    guard people != "Chinese" else { return nil }
    return PeopleNames.state(
      of: Dignitary(name: "", offices: [], people: people, text: words), on: day)
  }

  /// Other names of what is below, or of a mission.
  private static let others = [
    "USUN": "Mission to the United Nations",
    "Mission at the United Nations": "Mission to the United Nations",
    "CIA": "Central Intelligence Agency", "JCS": "Joint Chiefs of Staff",
    "NSC": "National Security Council", "INR": "Bureau of Intelligence and Research",
    "USIA": "United States Information Agency", "DOS": "Department of State",
    "DOD": "Department of Defense", "DIA": "Defense Intelligence Agency",
    "ACDA": "Arms Control and Disarmament Agency",
  ]

  nonisolated(unsafe) private static let posts =
    #/(?:Embassy|Legation|Consulate(?: General)?|Mission|Interests Section|Liaison Office|Delegation)(?: Office)? (?:in|at|to) (?:the )?\p{Lu}.*/#

  private static let offices: Set<String> = [
    "Department of State", "Department of Defense", "Department of the Treasury",
    "Department of Commerce", "Department of Agriculture", "Department of Justice",
    "Central Intelligence Agency", "Joint Chiefs of Staff", "White House",
    "National Security Council", "National Security Council Staff", "Policy Planning Council",
    "Policy Planning Staff", "Bureau of Intelligence and Research", "Operations Coordinating Board",
    "NSC Planning Board", "Bureau of European Affairs", "United States Information Agency",
    "Board of National Estimates", "Office of National Estimates", "Office of Current Intelligence",
    "Defense Intelligence Agency", "Arms Control and Disarmament Agency",
  ]

  private static func isAmerican(_ words: String) -> Bool {
    words.count < 80
      && (offices.contains(words)
        || words.wholeMatch(of: posts) != nil
          && words.firstMatch(of: Self.several) == nil)
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSOffices {
  nonisolated(unsafe) private static let several = #/\band\b|\(|,\s/#
}
