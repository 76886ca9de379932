/// A word, a number or a sign of an English text.
struct Token: Hashable {
  enum Kind: Hashable {
    case word(String)
    /// Digits as they stand; ordinals are `3rd` and `third`, which has no digits.
    case number(Int, digits: Int, isOrdinal: Bool)
    /// A hyphen, which may stand inside a date too.
    case hyphen
    /// An en dash, or any longer one.
    case dash
    case sign(Unicode.Scalar)
    /// An event named with `@`, in whatever case it was typed.
    case event(String)
  }

  var kind: Kind
  /// Whether white space comes before it.
  var isSpaced: Bool
  /// Whether an apostrophe before it stands for the century: `'41`.
  var isElided = false
}

extension Token {
  /// The tokens of a text in lower case, or nil if it has a character that no date has.
  static func list(of text: String) -> [Token]? {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var isSpaced = false
    var isElided = false
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      let isElision =
        isApostrophe(scalar) && index + 1 < scalars.count
        && (isDigit(scalars[index + 1]) || scalars[index + 1] == "s" && index > 0)
      if isSpace(scalar) || isElision {
        // "the '20s" has a space before the elision, "1930's" none within it.
        isSpaced = isSpaced || isSpace(scalar) || isDigit(scalars[index + 1])
        isElided = isElision && isDigit(scalars[index + 1])
        index += 1
        continue
      }
      if scalar == "@" {
        index += 1
        while index < scalars.count, isOfRef(scalars[index]) { index += 1 }
        guard index > start + 1 else { return nil }
        let name = string(scalars[(start + 1)..<index])
        tokens.append(Token(kind: .event(name), isSpaced: isSpaced))
      } else if isDigit(scalar) {
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        if let grouped = grouped(scalars, from: start, to: &index) {
          tokens.append(Token(kind: grouped, isSpaced: isSpaced))
          isSpaced = false
          continue
        }
        guard index - start <= 9, let value = Int(string(scalars[start..<index])) else {
          return nil
        }
        tokens.append(
          Token(
            kind: .number(value, digits: index - start, isOrdinal: false), isSpaced: isSpaced,
            isElided: isElided && index - start == 2))
      } else if isLetter(scalar) {
        while index < scalars.count, isLetter(scalars[index]) || isApostrophe(scalars[index]) {
          index += 1
        }
        let word = string(scalars[start..<index]).lowercased()
        tokens.append(
          Token(kind: .word(word.filter { $0 != "'" && $0 != "’" }), isSpaced: isSpaced))
      } else {
        guard let kind = sign(scalar) else { return nil }
        tokens.append(Token(kind: kind, isSpaced: isSpaced))
        index += 1
      }
      isSpaced = false
      isElided = false
    }
    return joiningOrdinals(joiningYears(joiningAbbreviations(tokens)))
  }

  /// `12,000`: digits in groups of three, which is no day and year; taken for more than a year has.
  private static func grouped(
    _ scalars: [Unicode.Scalar], from start: Int, to index: inout Int
  ) -> Kind? {
    guard index - start <= 3 else { return nil }
    var end = index
    while end + 3 < scalars.count, scalars[end] == ",",
      scalars[(end + 1)...(end + 3)].allSatisfy(isDigit),
      end + 4 == scalars.count || !isDigit(scalars[end + 4])
    { end += 4 }
    let digits = string(scalars[start..<end]).filter { $0 != "," }
    guard end > index, digits.utf8.count <= 18, let value = Int(digits) else { return nil }
    index = end
    return .number(value, digits: max(5, digits.utf8.count), isOrdinal: false)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case "&": .word("and")
    case "-", "\u{2010}", "\u{2011}": .hyphen
    case "\u{2012}"..."\u{2015}", "\u{2212}": .dash
    case ",", ".", "/", ":", ";", "?", "(", ")", "[", "]", "~", "%": .sign(scalar)
    default: nil
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// What can be in a ref, or stand for the record added last; a hyphen is part of it.
  static func isOfRef(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || "-_^".unicodeScalars.contains(scalar)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }
}

extension Token {
  /// Makes `a.d.` one word, and leaves out the point after any other word.
  private static func joiningAbbreviations(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var joins = false
    for (index, token) in tokens.enumerated() {
      let follows = index > 0 ? tokens[index - 1].kind : nil
      if token.kind == .sign("."), case .word = follows, !token.isSpaced { continue }
      if joins, !token.isSpaced, case .word(let letter) = token.kind, letter.count == 1,
        case .word(let start)? = result.last?.kind, follows == .sign(".")
      {
        result[result.count - 1].kind = .word(start + letter)
      } else {
        result.append(token)
        if case .word(let word) = token.kind { joins = word.count == 1 } else { joins = false }
      }
    }
    return result
  }

  /// Makes `nineteen forty-five` and `nineteen hundred` one number, `nineteen-thirties` a decade.
  private static func joiningYears(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var index = 0
    func word(_ index: Int) -> String? {
      guard index < tokens.count, case .word(let word) = tokens[index].kind else { return nil }
      return word
    }
    while index < tokens.count {
      guard let name = word(index), let hundreds = Vocabulary.hundreds[name] else {
        result.append(tokens[index])
        index += 1
        continue
      }
      var next = index + 1
      if next < tokens.count, tokens[next].kind == .hyphen { next += 1 }
      var year: Int?
      var isDecade = false
      if let rest = word(next) {
        if rest == "hundred" {
          year = hundreds * 100
        } else if let teen = Vocabulary.teens[rest] {
          year = hundreds * 100 + teen
        } else if let tens = Vocabulary.decades[rest] {
          (year, isDecade) = (hundreds * 100 + tens, true)
        } else if let tens = Vocabulary.tens[rest] {
          year = hundreds * 100 + tens
          var last = next + 1
          if last < tokens.count, tokens[last].kind == .hyphen { last += 1 }
          if let units = word(last).flatMap({ Vocabulary.cardinals[$0] }), (1...9).contains(units),
            word(last)?.count ?? 0 > 2
          {
            year = year.map { $0 + units }
            next = last
          }
        }
      }
      guard let year else {
        result.append(tokens[index])
        index += 1
        continue
      }
      let isSpaced = tokens[index].isSpaced
      result.append(Token(kind: .number(year, digits: 4, isOrdinal: false), isSpaced: isSpaced))
      if isDecade { result.append(Token(kind: .word("s"), isSpaced: false)) }
      index = next + 1
    }
    return result
  }

  /// Makes `3rd`, `third` and `twenty-third` one number each.
  private static func joiningOrdinals(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    for token in tokens {
      guard case .word(let word) = token.kind else {
        result.append(token)
        continue
      }
      if !token.isSpaced, ["st", "nd", "rd", "th", "d"].contains(word),
        case .number(let value, let digits, false)? = result.last?.kind
      {
        result[result.count - 1].kind = .number(value, digits: digits, isOrdinal: true)
      } else if let value = Vocabulary.ordinals[word] {
        var value = value
        var isSpaced = token.isSpaced
        if value < 10, let tens = removeTens(from: &result) {
          value += tens.value
          isSpaced = tens.isSpaced
        }
        result.append(
          Token(kind: .number(value, digits: 0, isOrdinal: true), isSpaced: isSpaced))
      } else {
        result.append(token)
      }
    }
    return result
  }

  private static func removeTens(from tokens: inout [Token]) -> (value: Int, isSpaced: Bool)? {
    var end = tokens.count
    if tokens.last?.kind == .hyphen { end -= 1 }
    guard end > 0, case .word(let word) = tokens[end - 1].kind,
      let value = ["twenty": 20, "thirty": 30][word]
    else { return nil }
    let isSpaced = tokens[end - 1].isSpaced
    tokens.removeSubrange((end - 1)...)
    return (value, isSpaced)
  }
}
