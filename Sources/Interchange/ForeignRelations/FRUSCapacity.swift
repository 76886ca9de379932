import Diplomacy
import Foundation

/// The words around a name that say in which capacity its bearer acts.
enum FRUSCapacity {
  /// The capacity; nil where the words around the name say none.
  static func around(_ range: Range<Int>, in words: FRUSText, name: String) -> String? {
    var before = words.slice(0..<range.lowerBound).text
    var after = words.slice(range.upperBound..<words.characters.count).text
    let isBracketed = before.hasSuffix("(") && after.hasPrefix(")")
    if isBracketed {
      before.removeLast()
      after.removeFirst()
    }
    // "the President and the Under Secretary": the office of another stands before.
    if let and = before.range(of: " and the ", options: .backwards) {
      let second = before[and.lowerBound...].dropFirst(5)
      if second.prefixMatch(of: FRUSHeading.office) != nil { before = String(second) }
    }
    // "the Ambassador The Secretary": the next one in the same line.
    if after.hasPrefix("The ") { after = "" }
    let names = Set(name.split { " ,".contains($0) }.map(String.init))
    func pieces(_ text: String) -> [String] {
      text.split { ",—".contains($0) }
        .map { FRUSNames.withoutCourtesy(TextTokens.tidy(String($0))) }
        .map { String($0.drop { " .:–-".contains($0) }) }
        .map { $0.hasPrefix("(") && $0.hasSuffix(")") ? String($0.dropFirst().dropLast()) : $0 }
        .filter { piece in
          isOffice(piece)
            && !piece.split(separator: " ").allSatisfy { names.contains(String($0)) }
        }
    }
    let first = pieces(isBracketed ? before : withoutGivenName(before))
    let second = pieces(after)
    // "Chancellor Adenauer of Germany"
    let isOne = !first.isEmpty && second.first?.hasPrefix("of ") ?? false
    var whole = [singular(first.joined(separator: ", ")), second.joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: isOne ? " " : ", ")
    while let last = whole.last, ",;: ".contains(last) { whole.removeLast() }
    if whole.count(where: { $0 == "(" }) != whole.count(where: { $0 == ")" }) {
      whole = TextTokens.tidy(whole.filter { !"()".contains($0) })
    }
    let bare = whole.lowercased().hasPrefix("the ") ? String(whole.dropFirst(4)) : whole
    return bare.isEmpty ? nil : bare
  }

  /// Whether a name stands in the words for somebody else's office: "Counselor to President Lee",
  /// "the President’s Secretary".
  static func isOfAnother(_ range: Range<Int>, in words: FRUSText) -> Bool {
    let before = words.slice(0..<range.lowerBound).text
    let after = words.slice(range.upperBound..<words.characters.count).text
    return after.hasPrefix("’s ") || after.hasPrefix("'s ")
      || before.firstMatch(of: masters) != nil
  }

  nonisolated(unsafe) private static let masters =
    #/\b(?:to|of|for)(?: (?:Vice President|President|Prime Minister|Premier|Chancellor|Chairman|Secretary|Foreign Minister|Foreign Secretary|General Secretary|Ambassador|Senator|Governor))?$/#

  /// Where a second one begins in words that name two with nothing between them: "Ann Lee, Director
  /// of the Office of Trade Ambassador Hay".
  static func seam(_ range: Range<Int>, in words: FRUSText) -> Int? {
    let before = words.slice(0..<range.lowerBound).text
    guard let comma = before.firstIndex(of: ","),
      let found = FRUSNames.read(String(before[..<comma])), found.name.contains(" "),
      let title = FRUSNames.title(endingIn: before), title.count < before.count
    else { return nil }
    let start = before.count - title.count
    return words.characters[..<start].last == " " ? start : nil
  }

  /// Styles, given names and home states are no capacity, nor is a letter that was left over.
  private static func isOffice(_ words: String) -> Bool {
    let piece = words.hasPrefix("The ") ? String(words.dropFirst(4)) : words
    guard piece.contains(where: \.isLetter), !piece.contains("not declassified"),
      !FRUSNames.suffixes.contains(piece), !styles.contains(piece)
    else { return false }
    if piece.count < 3, piece.first?.isLowercase ?? true { return false }
    let isShort =
      piece.wholeMatch(of: Self.abbreviation) != nil
    // "PA" is an office of the Department, "Pa." a home.
    let isHome = piece.contains { $0.isLowercase } && USStates.name(of: piece) != nil
    return !isHome && !isShort || FRUSNames.isOfficeWord(piece) || states.contains(piece)
  }

  private static let styles: Set<String> = [
    "and", "The", "the",
    "Sir", "Lord", "Lady", "Baron", "Count", "Viscount", "Herr", "Frau", "Signor",
    "Monsieur", "Madame", "Right", "Rt. Hon.", "The Rt. Hon.", "The Right",
  ]
  private static let states: Set<String> = ["U.S.", "U. S.", "U.K.", "U.N.", "U.S.S.R."]

  /// The words before a name without what belongs to the name ("Ambassador Sir", "Foreign Minister
  /// von", "Ambassador Anatoliy"), and without whatever stands before a "Mr.": that is another's.
  private static func withoutGivenName(_ before: String) -> String {
    if before.wholeMatch(of: Self.courtesyOfAnother) != nil { return "" }
    var words = FRUSNames.withoutCourtesy(before).split(separator: " ").map(String.init)
    while let last = words.last, last == "Sir" || particles.contains(last) { words.removeLast() }
    var kept = words
    while let last = kept.last, !FRUSNames.isOfficeWord(last),
      last.wholeMatch(of: Self.givenName) != nil
    {
      kept.removeLast()
    }
    if kept.last.map(FRUSNames.isOfficeWord) ?? true { words = kept }
    return words.joined(separator: " ")
  }

  private static let particles: Set<String> = ["von", "van", "der", "de", "di", "du", "la", "le"]

  /// "Chairman" of "Chairmen Khrushchev and Brezhnev".
  private static func singular(_ office: String) -> String {
    plurals[office] ?? office
  }

  private static let plurals = [
    "Chairmen": "Chairman", "Presidents": "President", "Secretaries": "Secretary",
    "Ambassadors": "Ambassador", "Foreign Ministers": "Foreign Minister", "Ministers": "Minister",
    "Senators": "Senator", "Prime Ministers": "Prime Minister", "Generals": "General",
    "Governors": "Governor", "Congressmen": "Congressman", "Representatives": "Representative",
    "Under Secretaries": "Under Secretary", "Assistant Secretaries": "Assistant Secretary",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSCapacity {
  nonisolated(unsafe) private static let abbreviation =
    #/\p{Lu}\p{Ll}{1,4}\.|\p{Lu}\p{Ll}|(?:\p{Lu}\.\s?)+/#
  nonisolated(unsafe) private static let courtesyOfAnother = #/.*[\p{L})]\s(?:Mr|Mrs|Miss|Ms)\.?/#
  nonisolated(unsafe) private static let givenName = #/\p{Lu}(?:[\p{Ll}’'-]+|\.)/#
}
