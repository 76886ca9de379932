extension SavedTimeline {
  /// The options whose values name records.
  private static let naming: Set<String> = [
    "--actor", "--about", "--between", "--without", "--topic", "--not-topic", "--source",
    "--place", "--as-known-by", "--lanes",
  ]

  /// The timeline with every ref in its options translated.
  ///
  /// A name that is no ref stays as it is, and so do words that name nothing: `--text e12`.
  public func mapRefs(_ translate: (Ref) throws -> Ref) rethrows -> SavedTimeline {
    var timeline = self
    var isNaming = false
    for (place, word) in words.enumerated() {
      guard word.hasPrefix("-") else {
        if isNaming { timeline.words[place] = try Self.map(word[...], translate) }
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      isNaming = Self.naming.contains(String(parts[0]))
      if isNaming, parts.count == 2 {
        timeline.words[place] = "\(parts[0])=\(try Self.map(parts[1], translate))"
      }
    }
    return timeline
  }

  private static func map(
    _ names: Substring, _ translate: (Ref) throws -> Ref
  ) rethrows -> String {
    try names.split(separator: ",", omittingEmptySubsequences: false)
      .map { try translate(Ref(stored: String($0))).text }
      .joined(separator: ",")
  }
}
