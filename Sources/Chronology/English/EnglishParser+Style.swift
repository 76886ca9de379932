extension EnglishParser {
  /// `O.S.`, `(Julian)`, `N.S.`, and the same day in the other calendar in brackets.
  mutating func takeStyle(_ date: inout PartialDate) throws(DateReadingError) -> Bool {
    let start = position
    let isBracketed = take("(")
    if !isBracketed { _ = take(",") }
    if take(oneOf: Self.oldStyle) {
      if !isBracketed || take(")") {
        try setJulian(&date)
        return true
      }
      // "7 November 1917 (O.S. 24 October)"
      if let other = try parsePoint(), take(")") {
        var old = other
        old.isJulian = true
        try compare(newStyle: date, oldStyle: old)
        return true
      }
    } else if take(oneOf: Self.newStyle) {
      if !isBracketed || take(")") {
        date.isJulian = false
        return true
      }
    } else if isBracketed, let other = try parsePoint() {
      // The other date may carry its own mark.
      if take(")"), other.isJulian {
        try compare(newStyle: date, oldStyle: other)
        return true
      }
    }
    position = start
    return false
  }

  private static let oldStyle = ["os", "o s", "old style", "julian"]
  private static let newStyle = ["ns", "n s", "new style", "gregorian"]

  private func setJulian(_ date: inout PartialDate) throws(DateReadingError) {
    if date.fixed != nil { throw .unsupported(text: text) }
    date.isJulian = true
  }

  private mutating func compare(
    newStyle: PartialDate, oldStyle: PartialDate
  ) throws(DateReadingError) {
    var old = oldStyle
    if old.year == nil { old.year = newStyle.year }
    if old.month == nil { old.month = newStyle.month }
    let (a, b) = (try resolve(newStyle), try resolve(old))
    if a.first.span != b.first.span {
      throw .contradiction(text: text, reason: "the two dates are not the same day")
    }
    calendar = .gregorian
  }
}
