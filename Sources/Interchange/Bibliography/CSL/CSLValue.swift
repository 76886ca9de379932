import Foundation

/// A value of a CSL item, as Foundation reads JSON.
struct CSLValue {
  let raw: Any

  /// The text of a string or a number.
  var text: String? {
    let text =
      switch raw {
      case let text as String: text
      case let number as NSNumber: number.stringValue
      default: ""
      }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// A whole number, also where it is given as text.
  var number: Int? {
    switch raw {
    case let number as NSNumber: Int(exactly: number.doubleValue)
    case let text as String: Int(text.trimmedOfSpace)
    default: nil
    }
  }

  /// Whether it says yes: true, 1, "1", "true".
  var isTrue: Bool {
    guard let text else { return false }
    return !["0", "false", "no"].contains(text.lowercased())
  }

  /// The values of an array; a single value is an array of one.
  var list: [CSLValue] {
    guard let values = raw as? [Any] else { return [self] }
    return values.map { CSLValue(raw: $0) }
  }

  /// The values of an object.
  var object: [String: CSLValue]? { (raw as? [String: Any])?.mapValues { CSLValue(raw: $0) } }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    if raw is NSNull { return true }
    if let values = raw as? [Any] { return values.isEmpty }
    if let values = raw as? [String: Any] { return values.isEmpty }
    return text == nil
  }
}
