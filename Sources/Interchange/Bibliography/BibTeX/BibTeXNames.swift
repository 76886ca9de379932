import Diplomacy

/// Lists of names as BibTeX writes them: "Ann Lee and van der Stoel, Max and {NATO}".
enum BibTeXNames {
  /// Reads a list, of which the value is still in TeX.
  static func read(_ tex: String) -> [Contributor] {
    split(tex, at: "and").compactMap { words in
      let name = words.joined(separator: " ")
      if name.lowercased() == "others" { return .others }
      let contributor = Self.name(words)
      return contributor.family.isEmpty ? nil : contributor
    }
  }

  /// Writes a list.
  static func write(_ names: [Contributor]) -> String {
    names.map { name in
      if name == .others { return "others" }
      guard !name.isWhole else { return "{\(TeXWriting.words(name.family))}" }
      let parts = [name.family, name.suffix, name.given].compactMap { $0 }
      return parts.map(part).joined(separator: ", ")
    }.joined(separator: " and ")
  }

  /// A part of a name, in braces where it would be taken apart.
  private static func part(_ text: String) -> String {
    let tex = TeXWriting.words(text)
    let words = text.lowercased().split(separator: " ")
    return text.contains(",") || words.contains("and") ? "{\(tex)}" : tex
  }

  // Reading

  private static func name(_ words: [String]) -> Contributor {
    let tex = words.joined(separator: " ")
    if let name = keyed(tex) { return name }
    if isWrapped(tex) { return Contributor(family: plain(tex)) }
    let parts = split(tex, at: ",").map { $0.joined(separator: " ") }
    if parts.count > 2 {
      // "von Last, Jr, First"
      return Contributor(
        family: plain(parts[0]), given: plain(parts[2...].joined(separator: " ")),
        suffix: plain(parts[1]))
    }
    if parts.count == 2 { return Contributor(family: plain(parts[0]), given: plain(parts[1])) }
    return spoken(words)
  }

  /// "First von Last": what stands in lower case, up to the last such word, begins the surname.
  private static func spoken(_ words: [String]) -> Contributor {
    guard let last = words.last, words.count > 1 else {
      return Contributor(family: plain(words.joined()))
    }
    if let first = words.indices.dropFirst().dropLast().first(where: { isLower(words[$0]) }) {
      return Contributor(
        family: plain(words[first...].joined(separator: " ")),
        given: plain(words[..<first].joined(separator: " ")))
    }
    if isLower(words[0]) { return Contributor(family: plain(words.joined(separator: " "))) }
    let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]
    if words.count > 2, suffixes.contains(last.lowercased()) {
      return Contributor(
        family: plain(words[words.count - 2]),
        given: plain(words.dropLast(2).joined(separator: " ")), suffix: plain(last))
    }
    return Contributor(family: plain(last), given: plain(words.dropLast().joined(separator: " ")))
  }

  /// The form of biblatex, "family=Putnam, given={Robert D.}".
  private static func keyed(_ tex: String) -> Contributor? {
    guard tex.contains("family=") || tex.contains("family =") else { return nil }
    var parts: [String: String] = [:]
    for part in split(tex, at: ",") {
      let pair = part.joined(separator: " ").split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { return nil }
      parts[plain(pair[0]).lowercased()] = plain(pair[1])
    }
    guard let family = parts["family"] else { return nil }
    let whole = [parts["prefix"], family].compactMap { $0 }.joined(separator: " ")
    return Contributor(family: whole, given: parts["given"], suffix: parts["suffix"])
  }

  private static func plain(_ tex: some StringProtocol) -> String {
    TeXText.read(tex).replacing("\u{A0}", with: " ")
  }

  private static func isLower(_ word: String) -> Bool {
    guard word.first != "{" else { return false }
    return plain(word).first { $0.isLetter }?.isLowercase ?? false
  }

  /// Whether one pair of braces holds all of a name.
  private static func isWrapped(_ tex: String) -> Bool {
    guard tex.utf8.first == UInt8(ascii: "{"), tex.utf8.last == UInt8(ascii: "}") else {
      return false
    }
    var depth = 0
    for (index, byte) in tex.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, index < tex.utf8.count - 1 { return false }
    }
    // "{\'E}mile" is no body, and neither is "{\'E}".
    return tex.utf8.dropFirst().first != UInt8(ascii: "\\") || tex.contains(" ")
  }

  /// The words between separators that stand outside of braces: the word "and", or a comma.
  private static func split(_ tex: String, at separator: String) -> [[String]] {
    var lists: [[String]] = [[]]
    var word = ""
    var depth = 0
    func end() {
      if word == separator || (separator == "and" && depth == 0 && word.lowercased() == "and") {
        lists.append([])
      } else if !word.isEmpty {
        lists[lists.count - 1].append(word)
      }
      word = ""
    }
    for scalar in tex.unicodeScalars {
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if depth <= 0, isSpace || scalar == "~" {
        end()
      } else if depth <= 0, separator == ",", scalar == "," {
        end()
        lists.append([])
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    end()
    return lists.filter { !$0.isEmpty }
  }
}
