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
    acting adm admiral air amb ambassador archbishop archduke army ayatollah baron baroness bishop
    brig brigadier capt captain cardinal cdr chairman chairwoman chancellor chief col colonel
    commander commissioner comrade congressman consul count countess crown czar dame deputy doctor
    dr duchess duke elect emir emperor empress excellency field first foreign former frau gen
    general generalissimo gov governor grand he her herr highness his hm holiness hon honorable
    honourable hrh imam interim kaiser king lady lieutenant lord lt madam madame mademoiselle maj
    majesty major marquess marquis marshal mayor metropolitan minister miss mister mme monsieur mr
    mrs ms mullah officer patriarch pope premier president prime prince princess prof professor
    queen rear rev reverend right royal rt sayyid secretary sen senator sergeant shaikh shaykh sheik
    sheikh sir speaker sultan supreme the tsar tsarina under vice viscount warrant
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
