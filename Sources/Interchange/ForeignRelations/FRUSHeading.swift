/// Who wrote to whom, as a heading says: "Memorandum From A to B".
struct FRUSHeading: Hashable, Sendable {
  /// The words for those whose text it is.
  var senders: [FRUSText] = []
  /// The words for those to whom it goes.
  var addressees: [FRUSText] = []
  /// The words for those between whom a conversation was, or with whom.
  var parties: [FRUSText] = []

  /// Reads a heading; of a conversation everybody named takes part.
  init(_ title: FRUSText, isMeeting: Bool) {
    let end = Self.end(of: title)
    if isMeeting {
      if let start = Self.first(
        [" between ", " among ", " with ", " Between ", " Among ", " With "],
        in: title, before: end)
      {
        parties = Self.names(title.slice(start.upperBound..<end))
      }
      return
    }
    let from = Self.first([" From ", " from "], in: title, before: end)
    let by = Self.first(
      [" Prepared by ", " prepared by ", " by ", " Prepared in ", " prepared in "],
      in: title, before: end)
    if let from {
      let to = Self.to(in: title, from: from.upperBound, before: end)
      senders = Self.names(title.slice(from.upperBound..<(to?.lowerBound ?? end)))
      if let to {
        addressees = Self.names(title.slice(to.upperBound..<end))
      } else if let before = Self.first([" for ", " to "], in: title, before: from.lowerBound) {
        addressees = Self.names(title.slice(before.upperBound..<from.lowerBound))
      }
    } else if let by {
      let to = Self.to(in: title, from: by.upperBound, before: end)
      let aim = to ?? Self.recipient(in: title, from: by.upperBound, before: end)
      senders = Self.names(title.slice(by.upperBound..<(aim?.lowerBound ?? end)))
      if let aim {
        let words = title.slice(aim.upperBound..<end)
        // "for the President’s trip" is for nobody.
        let isThing = to == nil && words.text.contains(Self.possessive)
        addressees = isThing ? [] : Self.names(words)
      }
    } else if let to = Self.first(
      [" to ", " for the President's", " for the "], in: title, before: end),
      title.slice(0..<end).text.firstMatch(of: Self.files) == nil
    {
      let start = to.count == 4 ? to.upperBound : to.lowerBound + 5
      addressees = Self.names(title.slice(start..<end))
    }
    if senders.isEmpty,
      let with = Self.first([" With ", " with "], in: title, before: end),
      title.text.hasPrefix("Interview")
    {
      senders = Self.names(title.slice(with.upperBound..<end))
    }
  }

  /// Where place and date begin, which headings of some volumes have.
  private static func end(of title: FRUSText) -> Int {
    let text = title.text
    var end = title.characters.count
    if let found = ProseDate.inHeading(text) {
      end = text.distance(from: text.startIndex, to: found.range.lowerBound)
    } else if let match = text.firstMatch(of: Self.undated) {
      end = text.distance(from: text.startIndex, to: match.range.lowerBound)
    }
    // The place before the date: a piece between commas that names nobody.
    var characters = title.characters[..<end]
    while let last = characters.last, " ,;.".contains(last) { characters.removeLast() }
    end = characters.count
    if end < title.characters.count, let comma = characters.lastIndex(of: ","),
      characters.count - comma < 30, title.marks.allSatisfy({ $0.range.upperBound <= comma }),
      characters[..<comma].last == ")" || !title.marks.isEmpty
    {
      return comma
    }
    return end
  }

  private static func first(
    _ words: [String], in title: FRUSText, before end: Int
  ) -> Range<Int>? {
    words.compactMap { find(Array($0), in: title, from: 0, before: end) }
      .min { $0.lowerBound < $1.lowerBound }
  }

  private static func find(
    _ wanted: [Character], in title: FRUSText, from start: Int, before end: Int
  ) -> Range<Int>? {
    guard end - start >= wanted.count else { return nil }
    return (start...(end - wanted.count)).first {
      title.characters[$0...].starts(with: wanted)
    }.map { $0..<$0 + wanted.count }
  }

  /// The "to" between the two sides: marked names settle it, then a closing bracket before it, and
  /// no office that goes on with "to" ("Ambassador to", "Assistant to the President").
  private static func to(in title: FRUSText, from start: Int, before end: Int) -> Range<Int>? {
    var found: [Range<Int>] = []
    var next = start
    while let range = find(Array(" to "), in: title, from: next, before: end) {
      found.append(range)
      next = range.upperBound - 1
    }
    let marks = title.marks.filter { $0.range.lowerBound >= start }
    if let sender = marks.last(where: { $0.part == "from" }),
      let range = found.first(where: { $0.lowerBound >= sender.range.upperBound })
    {
      return range
    }
    if let range = found.first(where: { title.characters[$0.lowerBound - 1] == ")" }) {
      return range
    }
    return found.first { range in
      let before = String(title.characters[start..<range.lowerBound])
      return before.firstMatch(of: offices) == nil
    }
  }

  /// The "for" before somebody for whom a text was prepared, and no office that goes on with "for":
  /// "Prepared by the Bureau of Trade for Secretary of State Hay".
  private static func recipient(
    in title: FRUSText, from start: Int, before end: Int
  ) -> Range<Int>? {
    var next = start
    while let range = find(Array(" for "), in: title, from: next, before: end) {
      next = range.upperBound - 1
      let rest = title.slice(range.upperBound..<end)
      guard let words = rest.text.prefixMatch(of: recipients) else { continue }
      let isWhole = words.0.count == rest.characters.count
      if isWhole || rest.marks.contains(where: { $0.range.lowerBound == words.0.count + 1 }) {
        return range
      }
      let behind = rest.slice(words.0.count..<rest.characters.count).text
      if behind.hasPrefix("’s") || behind.hasPrefix("'s") || FRUSNames.isPerson(rest.text) {
        return range
      }
    }
    return nil
  }

  nonisolated(unsafe) private static let recipients =
    #/(?:the )?(?:Vice President|President-elect|President|Secretary of (?:the )?\p{Lu}\p{L}+|Secretary|Acting Secretary|Under Secretary(?: of State)?|Prime Minister|Ambassador)\b/#

  nonisolated(unsafe) private static let offices =
    #/\b(?:Ambassador|Assistant|Representative|Adviser|Advisor|Counselor|Counsel|Deputy|Aide|Mission|Delegation|Secretary|Minister|Envoy|Delegate|Observer)$/#

  /// The parties of one side: after a closing bracket or between marked names.
  private static func names(_ side: FRUSText) -> [FRUSText] {
    let pieces = side.split(at: [", and ", "; and ", " and ", ", ", "; "])
    guard pieces.count > 1 else { return pieces }
    if side.marks.isEmpty { return whole(pieces, of: side) }
    // Only pieces that name a person stand alone; what names none goes on in the next one.
    var result: [FRUSText] = []
    var start = 0
    var position = 0
    for piece in pieces {
      guard let found = offset(of: piece, in: side, from: position) else { continue }
      position = found + piece.characters.count
      guard !piece.marks.isEmpty || piece.text.hasSuffix(")") || FRUSNames.isPerson(piece.text)
      else { continue }
      result.append(side.slice(start..<position).withoutLead())
      start = position
    }
    if start < side.characters.count, result.isEmpty { return [side] }
    if start < side.characters.count {
      let rest = side.slice(start..<side.characters.count).withoutLead()
      if !rest.isEmpty { result.append(rest) }
    }
    return result
  }

  /// Several where every piece is a name; else the whole is one party: "All Diplomatic and Consular
  /// Posts".
  private static func whole(_ pieces: [FRUSText], of side: FRUSText) -> [FRUSText] {
    let pieces = listed(pieces)
    let isList = pieces.allSatisfy { piece in
      piece.text.hasPrefix("other") || piece.text.hasPrefix("U.S")
        || FRUSNames.read(piece.text) != nil
    }
    return isList ? pieces : [side]
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
  nonisolated(unsafe) private static let possessive = #/^[\p{L} -]+[’']s\s/#
  nonisolated(unsafe) private static let files = #/\b(?:Record|File|Files)\b/#.ignoresCase()
  nonisolated(unsafe) private static let undated = #/,?\sundated\b/#
}
