extension FRUSHeading {
  /// The "to" between the two sides: marked names settle it, then a closing bracket before it, and
  /// no office that goes on with "to" ("Ambassador to", "Assistant to the President").
  static func to(in title: FRUSText, from start: Int, before end: Int) -> Range<Int>? {
    var found: [Range<Int>] = []
    var next = start
    while let range = find(Array(" to "), in: title, from: next, before: end) {
      found.append(range)
      next = range.upperBound - 1
    }
    let marks = title.marks.filter { $0.range.lowerBound >= start }
    let sender = marks.last { $0.part == "from" }?.range.upperBound
    // "the <Mission> to the United Nations to the Department": the mark is too short.
    if let own = found.first(where: { $0.lowerBound == sender }),
      isOffice(title.slice(start..<own.lowerBound).text),
      let range = found.first(where: {
        $0.lowerBound > own.lowerBound
          && !isOffice(title.slice(own.upperBound..<$0.lowerBound).text)
      })
    {
      return range
    }
    if let aim = marks.first(where: { $0.part == "to" }),
      let range = found.last(where: {
        $0.lowerBound >= sender ?? start && $0.upperBound <= aim.range.lowerBound
      }),
      title.slice(range.upperBound..<aim.range.lowerBound).text.wholeMatch(of: article) != nil
    {
      return range
    }
    if let sender {
      let behind = found.filter { $0.lowerBound >= sender }
      // "Paul Vane, Consultant to the Secretary, to the Minister"
      if sender < end, title.characters[sender] == ",",
        let range = behind.first(where: { title.characters[$0.lowerBound - 1] == "," })
      {
        return range
      }
      let range = behind.first { range in
        // "the <Ambassador> to Germany": the mark is too short.
        let isOwn =
          range.lowerBound == sender && isOffice(title.slice(start..<sender).text)
          && title.slice(range.upperBound..<end).text.prefixMatch(of: aim) == nil
        return !isOwn && !isOffice(title.slice(sender..<range.lowerBound).text)
      }
      if let range { return range }
    }
    if let range = found.first(where: { title.characters[$0.lowerBound - 1] == ")" }) {
      return range
    }
    return found.first { !isOffice(String(title.characters[start..<$0.lowerBound])) }
  }

  private static func isOffice(_ before: String) -> Bool {
    before.firstMatch(of: offices) != nil
  }

  /// The "to" of a heading that only names two: "The Minister in Bolivia (Caldwell) to the
  /// Secretary of State"; nil where what stands before it is a paper and nobody.
  static func seam(in title: FRUSText, before end: Int) -> Range<Int>? {
    let last = title.marks.last { $0.part == "from" && $0.range.upperBound <= end }
    guard let range = to(in: title, from: 0, before: end), range.lowerBound > 0 else { return nil }
    let before = title.slice(0..<range.lowerBound)
    let words = before.text.lowercased().split { !$0.isLetter && !"-é".contains($0) }.prefix(6)
    guard !words.contains(where: { papers.contains(String($0)) }),
      FRUSForm.medium(of: before.text.lowercased()) == "paper"
    else { return nil }
    if last.map({ $0.range.upperBound <= range.lowerBound }) ?? false { return range }
    let isParty =
      before.text.prefixMatch(of: holder) != nil || FRUSNames.isPerson(before.text)
      || FRUSOffices.isKnown(before.text)
    return isParty ? range : nil
  }

  /// To whom a text is, where that stands before its author: "Report to the Council by the
  /// Secretary".
  ///
  /// - Parameter isSure: Whether whatever is named there is somebody, as before a "from".
  static func recipients(in title: FRUSText, before end: Int, isSure: Bool) -> [FRUSText] {
    guard let range = first([" for ", " to "], in: title, before: end),
      title.slice(0..<range.lowerBound).text.firstMatch(of: parts) == nil
    else { return [] }
    let words = title.slice(range.upperBound..<end)
    let isSomebody = isSure || words.text.prefixMatch(of: aim) != nil
    return isSomebody && words.text.firstMatch(of: files) == nil ? names(words) : []
  }

  /// Words of which a paper is one and nobody has an office.
  private static let papers: Set<String> = [
    "paper", "papers", "telegram", "telegrams", "letter", "letters", "memorandum", "message",
    "messages", "note", "notes", "report", "reports", "response", "reply", "replies", "answer",
    "instructions", "instruction", "directive", "guidance", "address", "speech", "remarks",
    "statement", "statements", "visit", "trip", "prepared", "draft", "proposal", "proposals",
    "summary", "plan", "request", "questions", "attachment", "appendix", "annex", "enclosure",
    "approach", "cable", "communication", "talking", "conversation", "introduction", "supplement",
    "addendum", "invitation",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSHeading {
  nonisolated(unsafe) private static let article = #/(?:(?:the|Mr\.?|Mrs\.|Miss|Dr\.|M\.)\s?)?/#
  /// How those begin to whom something is sent.
  nonisolated(unsafe) private static let aim =
    #/(?:the|The|Mr\.?|Mrs\.|Dr\.|Certain|All|President|Secretary|Ambassador|Prime|Chairman|Chancellor|Foreign|Minister|General|Senator|Acting|Under|Assistant|Admiral|Governor|Premier|King|Sir|Lord|Congress|USUN)\b/#
  nonisolated(unsafe) private static let parts =
    #/\b(?:Supplement|Annex|Appendix|Attachment|Addendum|Introduction|Preface|Amendment|Contribution)\b/#
  nonisolated(unsafe) private static let holder =
    #/The (?:\S+ )*?(?:President|Secretary|Minister|Ambassador|Chargé|Consul|Counselor|Commissioner|Adviser|Advisor|Agent|Representative|Chairman|Director|Chief|Commander|Commanding|Governor|Assistant|Delegate|Delegation|Embassy|Legation|Department|Mission|Consulate|Office|Government|Minister-?Resident|General|Admiral|Attaché|Premier|Chancellor|King|Emperor|Board|Council|Committee|Commission|Diplomatic|High)\b/#
  nonisolated(unsafe) private static let offices =
    #/\b(?:Ambassador|Assistant|Representative|Adviser|Advisor|Counselor|Counsel|Deputy|Aide|Mission|Delegation|Secretary|Minister|Envoy|Delegate|Observer|Consultant|Attaché)$/#
}
