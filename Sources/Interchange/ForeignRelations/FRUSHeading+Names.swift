extension FRUSHeading {
  /// The parties of one side: behind a closing bracket, between marked names, and where an office
  /// is whole and another begins behind it.
  static func names(_ given: FRUSText) -> [FRUSText] {
    let series = given.text.firstMatch(of: Self.series)?.0.count ?? 0
    let side = given.slice(0..<given.characters.count - series)
    let pieces = side.split(at: [", and ", "; and ", " and ", ", ", "; "])
    guard pieces.count > 1 else { return pieces.map(withoutOffices) }
    if side.marks.isEmpty, let names = whole(pieces) { return names }
    var result: [FRUSText] = []
    var start = 0
    var position = 0
    var last: (start: Int, name: Int, isExtended: Bool) = (0, 0, false)
    for (index, piece) in pieces.enumerated() {
      guard let found = offset(of: piece, in: side, from: position) else { continue }
      // "Paul Vane, Assistant to the Secretary": the office of whom was named before.
      let isBehind =
        last.isExtended
        ? !begins(piece.text) && piece.marks.isEmpty
        : side.slice(position..<found).text == "," && isOfficeBehind(piece)
          && result.last.map(isPlainName) ?? false
      if start == position, isBehind {
        position = found + piece.characters.count
        // Who is named in that office is another.
        result[result.count - 1] = side.marked { $0.range.upperBound <= last.name }
          .slice(last.start..<position).withoutLead()
        start = position
        last.isExtended = true
        continue
      }
      position = found + piece.characters.count
      // What names nobody goes on in the next piece.
      let isName =
        !piece.marks.isEmpty || piece.text.hasSuffix(")") || FRUSNames.isPerson(piece.text)
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let isWhole = isOffice(side.slice(start..<position).withoutLead().text)
      guard isName || isWhole && next.map({ begins($0.text) }) ?? false else { continue }
      result.append(withoutOffices(side.slice(start..<position).withoutLead()))
      last = (start, position, false)
      start = position
    }
    if start < side.characters.count, result.isEmpty { return [side] }
    if start < side.characters.count {
      let rest = side.slice(start..<side.characters.count).withoutLead()
      if !rest.isEmpty { result.append(rest) }
    }
    return result
  }

  private static func isPlainName(_ words: FRUSText) -> Bool {
    FRUSNames.read(words.text).map { $0.capacity == nil && $0.name.contains(" ") } ?? false
  }

  private static func isOfficeBehind(_ words: FRUSText) -> Bool {
    let isOwn = words.marks.isEmpty || words.text.firstMatch(of: master) != nil
    return isOwn && !words.text.hasPrefix("the ") && FRUSNames.isOffice(words.text)
      && !FRUSNames.isPerson(words.text)
  }

  /// "the <Ambassador> to Saxony (<Hay>)": the office that is marked, too, is nobody else.
  private static func withoutOffices(_ words: FRUSText) -> FRUSText {
    guard words.marks.count > 1 else { return words }
    return words.marked { mark in
      mark.person != nil
        || !words.slice(mark.range).text.split(separator: " ").contains {
          FRUSNames.isOfficeWord(String($0))
        }
    }
  }

  /// Whether words are an office or a body as a whole: "the Under Secretary of State".
  private static func isOffice(_ words: String) -> Bool {
    words.prefixMatch(of: office) != nil || FRUSOffices.isKnown(words)
  }

  /// Whether another party begins with some words.
  private static func begins(_ words: String) -> Bool {
    isOffice(words) || FRUSNames.isPerson(words) || words.prefixMatch(of: several) != nil
  }

  /// Several where every piece is a name; else nil: "All Diplomatic and Consular Posts".
  private static func whole(_ pieces: [FRUSText]) -> [FRUSText]? {
    let pieces = listed(pieces)
    let isList = pieces.allSatisfy { piece in
      let text = piece.text
      return text.hasPrefix("other") || text.hasPrefix("U.S") || FRUSNames.read(text) != nil
        || isOffice(text) || FRUSNames.isTitle(text)
    }
    // "the Director for Salt, Coal, and Iron": a word behind an office may be a part of it.
    let isPlain = pieces.indices.allSatisfy { index in
      let text = pieces[index].text
      return isOffice(text) || FRUSNames.isPerson(text) || FRUSNames.isTitle(text)
        || !pieces[..<index].contains { $0.text.prefixMatch(of: openOffice) != nil }
    }
    return isList && isPlain ? pieces : nil
  }

  /// The pieces, but the others of a list as one: "other Jamaican officials".
  static func listed(_ pieces: [FRUSText]) -> [FRUSText] {
    guard
      let start = pieces.firstIndex(where: {
        $0.text.hasPrefix("other") || $0.text.hasPrefix("U.S")
      })
    else { return pieces }
    var others = pieces[start]
    for piece in pieces[(start + 1)...] { others.append(" and \(piece.text)") }
    return pieces[..<start] + [others]
  }

  private static func offset(of piece: FRUSText, in side: FRUSText, from start: Int) -> Int? {
    find(piece.characters, in: side, from: start, before: side.characters.count)?.lowerBound
  }
}

extension FRUSText {
  /// Without an "and" or a comma before it.
  fileprivate func withoutLead() -> FRUSText {
    let lead = text.prefixMatch(of: Self.lead)?.0.count ?? 0
    return slice(lead..<characters.count)
  }

  nonisolated(unsafe) private static let lead = #/(?:[,;]?\s?and\s|[,;]\s?)/#
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSHeading {
  nonisolated(unsafe) static let office =
    #/[Tt]he (?:[\p{Lu}][\p{L}.]+ ){0,3}?(?:President|Secretary|Minister|Ambassador|Chargé|Consul|Counselor|Commissioner|Adviser|Advisor|Representative|Chairman|Director|Commander|Governor|Assistant|Delegate|Premier|Chancellor|King|Emperor|Shah)\b/#
  nonisolated(unsafe) private static let master = #/ (?:to|of) the .*\(/#
  nonisolated(unsafe) private static let openOffice = #/[Tt]he .*? (?:for|of|in|at|to) /#
  nonisolated(unsafe) private static let several =
    #/(?:[Rr]epresentatives|[Mm]embers|[Oo]ther|[Oo]fficials|Senators|Congressmen)\b/#
  /// The series of a telegram, which stands behind its place: "Geneva Nusup".
  nonisolated(unsafe) private static let series =
    #/ (?:Nusup|Supnu|Polto|Topol|Secto|Tosec|Dulte|Tedul|Cahto|Tocah|Todel|Delto)$/#
}
