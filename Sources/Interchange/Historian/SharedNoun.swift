/// Tells an "and" within a name for several from one between two: "Italian and NATO officials".
enum SharedNoun {
  /// Whether the words before an "and" need those behind it to be understood.
  ///
  /// - Parameters:
  ///   - before: The words of the piece so far.
  ///   - after: What follows the "and".
  static func joins(_ before: [String], _ after: ArraySlice<TextToken>) -> Bool {
    let bare = before.first?.lowercased() == "the" ? before.dropFirst() : before[...]
    var next: [String] = []
    for token in after {
      if ["and", "&", "/", "with"].contains(token.lower) { break }
      next.append(token.text)
      if token.after.contains(",") || token.after.contains(";") { break }
    }
    // "the Presidents and Prime Ministers of Hungary, Poland, ..."
    if let match = OfficeTitles.match(bare), match.isPlural, match.length == bare.count {
      return next.contains("of") && OfficeTitles.match(next[...])?.isPlural ?? false
    }
    guard bare.count == 1, let word = bare.first, next.count > 1,
      next.last?.first?.isLowercase ?? false
    else { return false }
    // "Leaders" are no office here, "President" is one.
    let namesOffice = next.indices.contains { index in
      next[index].first?.isUppercase ?? false && OfficeTitles.match(next[index...]) != nil
    }
    return !namesOffice && (groups.contains(word) || PeopleNames.isPeople(word))
  }

  private static let groups: Set<String> = [
    "government", "opposition", "military", "business", "congressional", "civic", "local",
  ]
}
