/// The short name by which a person types a record: `putin`, `2001-10-03-brussels`.
///
/// A ref is made once, by ``RefRule``, or given; it does not change when names are corrected, and
/// no two records of a chronicle, of whatever kind, share one.
public struct Ref: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The ref as typed.
  public let text: String

  /// Makes a ref of text that obeys the rules for refs, or nil.
  ///
  /// Letters, digits, `-`, `_` and `.`, beginning with a letter or a digit, at most 120 bytes; not a
  /// number's form (`e42`, `l42`), which belongs to events and links, and no reserved word.
  public init?(_ text: String) {
    guard Ref.fault(in: text) == nil else { return nil }
    self.text = text
  }

  /// Makes the ref that stands for an event's number.
  public init(event number: Int64) {
    text = "e\(number)"
  }

  /// Makes the ref that stands for an event by its global id, in every copy of its chronicle.
  public init(_ uid: UID) {
    text = uid.description
  }

  /// The global id that it is, in its form with hyphens; nil of any other ref.
  public var uid: UID? {
    guard text.utf8.count == 36, let uid = UID(text), uid.description == text else { return nil }
    return uid
  }

  /// Takes text that is known to be a ref, as from the store.
  public init(stored text: String) {
    self.text = text
  }

  /// The ref itself.
  public var description: String { text }

  /// Orders refs by their text.
  public static func < (left: Ref, right: Ref) -> Bool { left.text < right.text }

  /// Words that mean something else where a ref is read.
  public static let reserved: Set<String> = ["unknown", "nobody", "undated", "none"]

  /// Says what keeps a text from being a ref, or nil when it is one.
  public static func fault(in text: String) -> String? {
    guard let first = text.unicodeScalars.first else { return "a ref cannot be empty" }
    if text.utf8.count > 120 { return "a ref has at most 120 bytes" }
    if !first.properties.isAlphabetic && !("0"..."9").contains(first) {
      return "a ref begins with a letter or a digit"
    }
    for scalar in text.unicodeScalars
    where !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      && !"-_.".unicodeScalars.contains(scalar) && !isMark(scalar)
    {
      return "a ref has letters, digits, “-”, “_” and “.” only"
    }
    if number(in: text, prefix: "e") != nil || number(in: text, prefix: "l") != nil {
      return "refs like “e42” and “l42” are the numbers of events and links"
    }
    if reserved.contains(text) { return "“\(text)” is a reserved word" }
    return nil
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// The number in a text of the form `e42` (for the prefix `e`), else nil.
  public static func number(in text: String, prefix: Character) -> Int64? {
    guard text.first == prefix else { return nil }
    let digits = text.dropFirst().utf8
    guard !digits.isEmpty, digits.count < 19, digits.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int64(text.dropFirst())
  }
}
