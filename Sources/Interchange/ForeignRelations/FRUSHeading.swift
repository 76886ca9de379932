/// Who wrote to whom, as a heading says: "Memorandum From A to B".
struct FRUSHeading: Hashable, Sendable {
  /// The words for those whose text it is.
  var senders: [FRUSText] = []
  /// The words for those to whom it goes.
  var addressees: [FRUSText] = []
  /// The words for those between whom a conversation was, or with whom.
  var parties: [FRUSText] = []

  /// Reads a heading; of a conversation everybody named takes part.
  ///
  /// - Parameter place: The place of the dateline, which headings of some volumes have, too.
  init(_ title: FRUSText, isMeeting: Bool, place: String? = nil) {
    let end = Self.end(of: title, place: place)
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
      } else {
        addressees = Self.recipients(in: title, before: from.lowerBound, isSure: true)
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
      } else {
        addressees = Self.recipients(in: title, before: by.lowerBound, isSure: false)
      }
    } else if let to = Self.seam(in: title, before: end) {
      senders = Self.names(title.slice(0..<to.lowerBound))
      addressees = Self.names(title.slice(to.upperBound..<end))
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

  static func first(
    _ words: [String], in title: FRUSText, before end: Int
  ) -> Range<Int>? {
    words.compactMap { find(Array($0), in: title, from: 0, before: end) }
      .min { $0.lowerBound < $1.lowerBound }
  }

  static func find(
    _ wanted: [Character], in title: FRUSText, from start: Int, before end: Int
  ) -> Range<Int>? {
    guard end - start >= wanted.count else { return nil }
    return (start...(end - wanted.count)).first {
      title.characters[$0...].starts(with: wanted)
    }.map { $0..<$0 + wanted.count }
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
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSHeading {
  nonisolated(unsafe) private static let possessive = #/^[\p{L} -]+[’']s\s/#
  nonisolated(unsafe) static let files = #/\b(?:Record|File|Files)\b/#.ignoresCase()
}
