/// The titles, offices and honours that stand before persons' names.
enum Titles {
  /// How many words at the beginning of a name are titles; never all of them.
  static func count(_ words: [ComparedName.Word]) -> Int {
    var count = 0
    while count + 1 < words.count, titles.contains(words[count].latin) {
      count += 1
      // Secretary of State Kissinger; but "Prince of Wales" has no name after it.
      if count + 2 < words.count, words[count].latin == "of",
        fields.contains(words[count + 1].latin)
      {
        count += 2
      }
    }
    return count
  }

  /// Whether a word may be a title.
  static func contains(_ latin: String) -> Bool { titles.contains(latin) }

  private static let fields: Set<String> = ["state", "defence", "defense", "war", "government"]
  private static let titles: Set<String> = Set(
    """
    acting admiral ambassador archbishop archduke ayatollah baron baroness bishop brigadier cardinal
    captain chairman chairwoman chancellor chief colonel commander commissioner comrade congressman
    consul count countess crown czar dame deputy dr doctor duchess duke emir emperor empress
    excellency field first foreign former frau general governor grand he hm hrh her herr his
    highness holiness hon honorable honourable imam interim kaiser king lady lieutenant lord madame
    madam mademoiselle major majesty marquess marquis marshal mayor metropolitan minister miss
    mister mme monsieur mr mrs ms mullah patriarch pope premier president prime prince princess
    prof professor queen rear rev reverend right royal rt sayyid secretary senator sheikh shaykh
    sheik sir speaker sultan supreme the tsar tsarina under vice viscount
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
