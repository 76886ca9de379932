import Foundation

/// Looks through a text, piece by piece, for what must not stand in it.
///
/// Words are compared without case and whatever stands between them, so that neither line
/// ends nor the escapes of a format hide a name. A name of one word has to be written as it is
/// recorded: there is a month of May, and there may be a Mrs May.
public struct PrivacyScan: Sendable {
  private struct Phrase: Hashable {
    var words: [String]
    var text: String
  }

  private var phrases: [String: [Phrase]] = [:]
  private var longest = 1
  private var exact: Set<String> = []
  private var refs: Set<String> = []
  /// The last words, as they were written and folded, long enough for the longest phrase.
  private var recent: [String] = []
  private var word = ""
  /// What stands before the word.
  private var before: Unicode.Scalar = " "
  private var skips = Skip.nothing
  /// What has been found, as it is recorded.
  public private(set) var found: Set<String> = []

  /// What is no letter of a word although it looks so.
  private enum Skip {
    case nothing
    /// The letter of an escape, as JSON has it for the end of a line.
    case escape
    /// The rest of what sets a terminal's colour.
    case colour
  }

  /// The fewest letters of what is looked for.
  private static let fewest = 3
  /// Words of a long text beyond these need not be compared.
  private static let most = 12

  /// Makes a scan.
  public init(_ names: PrivateNames) {
    for text in names.names.union(names.texts) {
      let words = Array(PrivacyScan.words(text).prefix(PrivacyScan.most))
      guard let first = words.first, words.joined().count >= PrivacyScan.fewest else { continue }
      if words.count == 1 {
        // A title or a ref of one word is a word like any.
        if names.names.contains(text) {
          exact.formUnion([words[0].plain, words[0].plain.uppercased()])
        }
        continue
      }
      let folded = words.map(\.scanned)
      longest = max(longest, folded.count)
      phrases[first.scanned, default: []].append(Phrase(words: folded, text: text))
    }
    refs = names.refs.filter { $0.count >= PrivacyScan.fewest && PrivacyScan.words($0).count == 1 }
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { phrases.isEmpty && exact.isEmpty && refs.isEmpty }

  /// Looks through the next piece; a word may be cut in two by its end.
  public mutating func add(_ piece: String) {
    if isEmpty { return }
    for scalar in piece.unicodeScalars {
      switch (skips, scalar) {
      case (.escape, "n"), (.escape, "r"), (.escape, "t"):
        skips = .nothing
        continue
      case (.colour, _):
        if scalar == "m" { skips = .nothing }
        continue
      default: skips = scalar == "\\" ? .escape : scalar == "\u{1B}" ? .colour : .nothing
      }
      if PrivacyScan.isLetter(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        if !word.isEmpty { endWord(before: scalar) }
        before = scalar
      }
    }
  }

  /// Looks at what the end of the text has left.
  public mutating func end() {
    if !word.isEmpty { endWord(before: "\n") }
    check(keeping: 0)
  }

  private mutating func endWord(before next: Unicode.Scalar) {
    if exact.contains(word.plain) { found.insert(word) }
    // By itself a ref may be a word like any; a part of a longer ref is a name.
    if before == "-" || next == "-", refs.contains(word) { found.insert(word) }
    recent.append(word.scanned)
    word = ""
    if recent.count >= 4096 { check(keeping: longest - 1) }
  }

  /// Compares the words that are held, and keeps the last ones.
  private mutating func check(keeping count: Int) {
    for start in recent.indices {
      for phrase in phrases[recent[start]] ?? []
      where recent[start...].starts(with: phrase.words) { found.insert(phrase.text) }
    }
    recent = Array(recent.suffix(count))
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !isLetter($0) }.map { String($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

extension String {
  /// The word as the scan compares it.
  fileprivate var scanned: String { plain.lowercased() }

  /// The word without the marks of its letters, which people leave out and put in.
  fileprivate var plain: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    let scalars = decomposedStringWithCanonicalMapping.unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}
