/// The parts of a person's name, by which it is compared.
struct PersonName {
  /// The titles before it.
  private(set) var titles: [ComparedName.Word] = []
  /// The given names and initials.
  private(set) var given: [ComparedName.Word] = []
  /// The surname, or the only name of a monarch.
  private(set) var surname: [ComparedName.Word] = []
  /// The number of a monarch or a pope.
  private(set) var number: String?
  /// Junior or senior.
  private(set) var suffix: String?
  /// What follows "of": Hussein of Jordan.
  private(set) var territory: [ComparedName.Word] = []
  /// Whether the name was written surname first.
  private(set) var isSurnameFirst = false

  /// The ways to read a name: as a whole, and by the other names that stand in parentheses or
  /// quotation marks, "Jiang Qing (Chiang Ching)", "Edward “Ted” Heath".
  static func readings(of name: ComparedName) -> [PersonName] {
    let text = EnclosedText(name.text)
    let parts = text.parts.isEmpty ? [name.text] : text.parts
    let whole = PersonName(parts: parts, as: text.isPlain && parts.count == 1 ? name : nil)
    var readings = [whole]
    for aside in text.asides.prefix(2) {
      let words = ComparedName(aside).words
      if words.count > 1 {
        readings.append(PersonName(parts: EnclosedText(aside).parts, as: nil))
      } else if !words.isEmpty && !whole.given.isEmpty {
        var called = whole
        called.given = words
        readings.append(called)
      }
    }
    return readings
  }

  /// Takes a name apart that was written between commas: surname, given names, suffixes, titles.
  private init(parts: [String], as known: ComparedName?) {
    guard parts.count > 1 else {
      read(known ?? ComparedName(parts.first ?? ""), lengthOfSurname: nil)
      return
    }
    var before: [String] = []
    var after: [String] = []
    var givenPart: String?
    for part in parts.dropFirst() {
      let words = ComparedName(part).words
      if words.allSatisfy({ Self.suffixes[$0.latin] != nil || $0.isNumber }) {
        after.append(part)
      } else if words.allSatisfy({ Titles.contains($0.latin) }) {
        before.append(part)
      } else if let place = words.firstIndex(where: { $0.latin == "of" }),
        words[..<place].allSatisfy({ Titles.contains($0.latin) })
      {
        continue  // An office: Imam of Yemen.
      } else if givenPart == nil {
        givenPart = part
      }
    }
    let text = (before + [givenPart, parts[0]].compactMap(\.self) + after).joined(separator: " ")
    let first = ComparedName(parts[0]).words
    let length = first.count - Titles.count(first)
    let hasTerritory = first.contains { $0.latin == "of" }
    read(ComparedName(text), lengthOfSurname: givenPart == nil || hasTerritory ? nil : length)
    isSurnameFirst = isSurnameFirst || givenPart != nil
  }

  private mutating func read(_ name: ComparedName, lengthOfSurname: Int?) {
    var words = name.words
    let count = Titles.count(words)
    titles = Array(words.prefix(count))
    words.removeFirst(count)
    if let place = words.firstIndex(where: { $0.latin == "of" }), place > 0 {
      territory = Array(words[(place + 1)...])
      words.removeSubrange(place...)
    }
    while words.count > 1, let last = words.last {
      if last.isNumber {
        number = last.latin
      } else if let suffix = Self.suffixes[last.latin] {
        self.suffix = suffix
      } else {
        break
      }
      words.removeLast()
    }
    isSurnameFirst = name.isChinese
    if name.isChinese {
      surname = Array(words.prefix(1))
      given = Array(words.dropFirst())
    } else {
      let length = min(words.count, lengthOfSurname ?? Self.lengthOfSurname(words))
      surname = Array(words.suffix(length))
      given = Array(words.dropLast(length))
    }
    // "Stoessel, Walter J. Jr."
    if let last = given.last, given.count > 1, let suffix = Self.suffixes[last.latin] {
      self.suffix = suffix
      given.removeLast()
    }
  }

  /// How many words the surname has, by the rule of ``Surname``.
  private static func lengthOfSurname(_ words: [ComparedName.Word]) -> Int {
    let surname = Surname.of(words.map(\.latin).joined(separator: " "))
    return max(1, surname.split(separator: " ").count)
  }

  private static let suffixes: [String: String] = [
    "jr": "junior", "junior": "junior", "sr": "senior", "senior": "senior", "esq": "esquire",
  ]
}
