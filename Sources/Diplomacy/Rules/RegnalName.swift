/// The name by which a pope or a monarch is called, who has no surname.
enum RegnalName {
  private static let titles: Set<String> = [
    "pope", "king", "queen", "emperor", "empress", "tsar", "tsarina", "czar", "kaiser", "sultan",
    "shah", "prince", "princess", "duke", "archduke", "patriarch", "khedive", "emir", "negus",
  ]

  /// "Pius XII" of "Pope Pius XII", "Charles XIV John", "Catherine the Great"; nil of other names.
  ///
  /// "Henry Cabot Lodge III" is no monarch: the numbers from two to five also count those of one
  /// name in a family, and then stand behind more than one word.
  static func of(_ words: [String]) -> String? {
    let isTitled = words.count > 2 && titles.contains(words[0].lowercased())
    let bare = isTitled ? Array(words.dropFirst()) : words
    guard bare.count > 1 else { return nil }
    let whole = bare.joined(separator: " ")
    if bare.count == 3, bare[1] == "the", bare[2].first?.isUppercase == true { return whole }
    if bare.count == 3, number(bare[1]) != nil, number(bare[2]) == nil { return whole }
    guard let last = bare.last, let number = number(last) else { return nil }
    let isOfFamily = (2...5).contains(number) && bare.count > 2
    return isTitled || !isOfFamily ? whole : nil
  }

  /// Whether a name in lower case is one that is followed by a number: "pius xii" for "pius".
  static func isNumbered(_ name: String, after bare: String) -> Bool {
    guard name.hasPrefix("\(bare) ") else { return false }
    return number(name.dropFirst(bare.count + 1).uppercased()) != nil
  }

  /// The value of a Roman number up to 39.
  private static func number(_ word: String) -> Int? {
    guard !word.isEmpty, word.count <= 7 else { return nil }
    let tens = word.prefix { $0 == "X" }.count
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    // Of "IX" the ten belongs to the unit.
    guard tens <= 3, let unit = units.firstIndex(of: String(word.dropFirst(tens))) else {
      return nil
    }
    return tens * 10 + unit
  }
}
