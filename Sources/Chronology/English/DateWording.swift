/// The order in which a written date has its parts.
public enum DateStyle: String, CaseIterable, Sendable {
  /// `3 October 2001`.
  case british
  /// `October 3, 2001`.
  case american
  /// `2001-10-03`, and the rest of EDTF as it is.
  case iso
}

/// How a date is put into words.
public struct DateWording: Hashable, Sendable {
  /// The order of the parts.
  public var style: DateStyle
  /// Whether months and weekdays are cut to three letters, and ranges set with spaced dashes.
  public var abbreviated: Bool
  /// Whether a single certain day has its weekday before it.
  public var weekday: Bool
  /// Whether a day or month is written without its year; spans of more than one year keep theirs.
  public var omitYear: Bool

  /// Makes a wording; as it stands, the full British one.
  public init(
    style: DateStyle = .british, abbreviated: Bool = false, weekday: Bool = false,
    omitYear: Bool = false
  ) {
    self.style = style
    self.abbreviated = abbreviated
    self.weekday = weekday
    self.omitYear = omitYear
  }

  /// A number with its digits in groups of three, as English writes it: `36,524`.
  public static func grouped(_ number: UInt64) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
