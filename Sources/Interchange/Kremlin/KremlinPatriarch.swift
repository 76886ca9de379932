/// Reads patriarchs, whose see has an "and" within it.
extension KremlinPeople {
  /// A patriarch with his see, on either side of it: "Patriarch of Moscow and All Russia John".
  static func patriarch(_ words: ArraySlice<String>) -> Officer? {
    if words.first == "Patriarch", let of = words.prefix(4).firstIndex(of: "of"),
      of > words.startIndex + 1, let see = see(words[(of + 1)...])
    {
      let office = "Patriarch of \(text(words[(of + 1)..<(of + 1 + see)]))"
      let whole = words[..<(of + 1 + see)]
      return Officer(
        person: Dignitary(name: text(words[..<of]), offices: [office], text: text(whole)),
        length: whole.count, nameLength: of - words.startIndex)
    }
    guard let office = patriarchate(words) else { return nil }
    let title = text(words.prefix(office))
    return person(
      words, name: words.startIndex + office, title: title, state: nil, crown: "Patriarch")
  }

  /// How many words are a patriarch's office.
  static func patriarchate(_ words: ArraySlice<String>) -> Int? {
    guard words.prefix(2) == ["Patriarch", "of"] else { return nil }
    return see(words.dropFirst(2)).map { $0 + 2 }
  }

  /// How many words are the see of a patriarch, "Moscow and All Russia".
  static func see(_ words: ArraySlice<String>) -> Int? {
    let start = words.startIndex
    guard words.count > 3, words[start + 1] == "and", words[start + 2] == "All" else { return nil }
    let length = words[start + 3] == "the" ? 5 : 4
    guard words.count >= length, words[start].first?.isUppercase ?? false,
      words[start + length - 1].first?.isUppercase ?? false
    else { return nil }
    return length
  }
}
