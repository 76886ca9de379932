/// The ranks and titles that lists of persons have before given names.
enum FRUSRanks {
  /// Given names without the ranks and titles before them.
  ///
  /// - Parameter isWhole: Whether the name is one without given names, so that nothing need be left.
  static func without(_ given: [String], isWhole: Bool) -> [String] {
    var words = given[...]
    while let first = words.first, words.count > 1 || isWhole {
      // "Air Chief Marshal"
      let next = words.map(bare).first { !modifiers.contains($0) }
      let isRank =
        ranks.contains(bare(first))
        || modifiers.contains(bare(first)) && next.map { ranks.contains($0) } ?? false
      guard isRank else { break }
      words.removeFirst()
      // "General of the Army Bob"
      let rest = words.joined(separator: " ")
      if let match = rest.prefixMatch(of: Self.force) {
        words = rest[match.range.upperBound...].split(separator: " ").map(String.init)[...]
      }
    }
    return Array(words)
  }

  private static func bare(_ word: String) -> String {
    word.lowercased().filter { $0 != "." }
  }

  private static let ranks: Set<String> = [
    "general", "gen", "admiral", "adm", "colonel", "col", "major", "maj", "captain", "capt",
    "lieutenant", "lt", "lieut", "marshal", "commander", "cdr", "cmdr", "comdr", "brigadier",
    "brig", "commodore", "sergeant", "sgt", "generalissimo", "representative", "rep", "senator",
    "sen", "congressman", "congresswoman", "dr", "prof", "professor", "hon", "honorable", "rev",
    "reverend", "archbishop", "mr", "mrs", "miss", "ms",
  ]
  /// Words before a rank that may be given names, too.
  private static let modifiers: Set<String> = [
    "vice", "rear", "field", "fleet", "air", "chief", "squadron", "wing", "group", "the", "right",
    "first", "second",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSRanks {
  nonisolated(unsafe) private static let force =
    #/of (?:the )?(?:Army|Armies|Air Force|Royal Air Force|Soviet Union|Fleet|Aviation|Armored Forces|Artillery)\s*/#
}
