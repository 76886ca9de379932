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

  /// Takes a name apart.
  init(_ name: ComparedName) {
    let inOrder = Self.inOrder(name)
    var words = inOrder.words
    isSurnameFirst = inOrder.isTurned || name.isChinese
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
    let length = name.isChinese ? 1 : Self.lengthOfSurname(words)
    if name.isChinese {
      surname = Array(words.prefix(length))
      given = Array(words.dropFirst(length))
    } else {
      surname = Array(words.suffix(length))
      given = Array(words.dropLast(length))
    }
  }

  /// "Kissinger, Henry" as "Henry Kissinger"; what stands in quotation marks or parentheses is
  /// another name, not a part of this one.
  private static func inOrder(
    _ name: ComparedName
  ) -> (words: [ComparedName.Word], isTurned: Bool) {
    let marks: Set<Unicode.Scalar> = [",", "(", "\"", "“", "«"]
    guard name.text.unicodeScalars.contains(where: marks.contains) else {
      return (name.words, false)
    }
    var scalars = String.UnicodeScalarView()
    var depth = 0
    var isQuoted = false
    for scalar in name.text.unicodeScalars {
      switch scalar {
      case "(", "“", "«": depth += 1
      case ")", "”", "»": depth = max(0, depth - 1)
      case "\"": isQuoted.toggle()
      default: if depth == 0 && !isQuoted { scalars.append(scalar) }
      }
    }
    let parts = scalars.split(separator: ",").map { String($0) }
    let text = String(scalars)
    guard parts.count == 2 else { return (ComparedName(text).words, false) }
    let tail = ComparedName(parts[1]).words
    let isSuffix = tail.allSatisfy { suffixes[$0.latin] != nil || $0.isNumber }
    return isSuffix
      ? (ComparedName(text).words, false)
      : (ComparedName("\(parts[1]) \(parts[0])").words, true)
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
