/// Who wrote or edited a source: a person, or a body that signs with its name.
public struct Contributor: Hashable, Sendable {
  /// The surname with its particles ("de Gaulle"); of a body, or of who has one name only, all of it.
  public let family: String
  /// The given names.
  public let given: String?
  /// What stands behind the name: "Jr.".
  public let suffix: String?

  /// Makes a contributor; of a body the family is its whole name.
  public init(family: String, given: String? = nil, suffix: String? = nil) {
    func clean(_ text: String?) -> String? {
      guard let text else { return nil }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    let parts = [clean(family), clean(given), clean(suffix)]
    // One who has a given name only goes by that.
    self.family = parts[0] ?? parts[1] ?? ""
    self.given = parts[0] == nil ? nil : parts[1]
    self.suffix = parts[2]
  }

  /// Stands behind the others for those who are not named.
  public static let others = Contributor(family: "et al.")

  /// Whether there is one name only, which is never turned round.
  public var isWhole: Bool { given == nil && suffix == nil }

  /// The name as it is spoken.
  ///
  /// "Robert D. Putnam", "John Smith Jr."
  public var natural: String { [given, family, suffix].compactMap { $0 }.joined(separator: " ") }

  /// The name as an alphabetical list has it.
  ///
  /// "Putnam, Robert D.", "Smith, John, Jr."
  public var inverted: String { [family, given, suffix].compactMap { $0 }.joined(separator: ", ") }
}

extension Contributor {
  /// Reads one name, in any of the forms in which a line of authors may give it.
  ///
  /// "Family, Given" and "Family, Given, Jr." are persons; "Name," with nothing behind the comma is
  /// whole, as is what looks like a body: "Ministry of Foreign Affairs". Anything else is a person's
  /// name as it is spoken, of which the surname is found as everywhere (``Surname``).
  public init(_ name: String) {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let parts = words.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    if parts.last?.isEmpty == true || parts.count > 3 {
      self.init(family: words.last == "," ? String(words.dropLast()) : words)
    } else if parts.count > 1 {
      self.init(
        family: String(parts[0]), given: String(parts[1]),
        suffix: parts.count > 2 ? String(parts[2]) : nil)
    } else if BodyName.isLikely(words) {
      self.init(family: words)
    } else {
      self.init(spoken: words)
    }
  }

  private init(spoken name: String) {
    var words = name.split(separator: " ")
    var suffix: String?
    if words.count > 2, let last = words.last, Self.suffixes.contains(last.lowercased()) {
      suffix = String(last)
      words.removeLast()
    }
    let rest = words.joined(separator: " ")
    let family = Surname.of(rest)
    guard rest.hasSuffix(family), rest != family else {
      self.init(family: name)
      return
    }
    self.init(family: family, given: String(rest.dropLast(family.count)), suffix: suffix)
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]
}

/// Tells the names of bodies from those of persons, by their words.
enum BodyName {
  /// Whether a name looks like that of a ministry, a paper, an alliance.
  static func isLikely(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "-" }
    guard words.count > 1 else { return true }
    if name.contains(where: { $0.isNumber || $0 == "&" || $0 == "/" }) { return true }
    if words[0].lowercased() == "the" { return true }
    // "Ministry of Foreign Affairs", "Fund for Peace"; "Charles de Gaulle" is none.
    if words.contains(where: { joints.contains(String($0)) }) { return true }
    // "BBC News", "U.S. Congress", but "J. F. Kennedy" and "JFK".
    if words[0].count > 2, words[0].allSatisfy({ $0.isUppercase }) { return true }
    return words.contains { marks.contains($0.lowercased().filter { $0 != "." && $0 != "," }) }
  }

  private static let joints: Set<String> = [
    "of", "for", "on", "and", "the", "in", "at", "to", "et",
  ]

  private static let marks: Set<String> = [
    "academy", "administration", "affairs", "agency", "army", "archive", "archives", "assembly",
    "association", "authority", "bank", "board", "broadcasting", "bureau", "cabinet", "center",
    "centre", "church", "club", "commission", "committee", "company", "confederation", "conference",
    "congress", "consulate", "corporation", "council", "court", "delegation", "department",
    "directorate", "embassy", "federation", "forces", "forum", "foundation", "fund", "gazette",
    "government", "group", "herald", "historian", "house", "inc", "institute", "institution",
    "international", "journal", "laboratory", "league", "library", "limited", "ltd", "magazine",
    "ministry", "mission", "movement", "museum", "nations", "navy", "network", "news", "office",
    "organisation", "organization", "parliament", "party", "press", "project", "publishers",
    "publishing", "radio", "review", "school", "secretariat", "senate", "service", "society",
    "staff", "states", "survey", "team", "television", "times", "treasury", "tribune", "trust",
    "union", "university", "watch",
  ]
}
