import Foundation

/// Says why Foundation does not take a line for JSON.
enum JSONFault {
  /// What is wrong and where, as Foundation sees it.
  ///
  /// JSONDecoder keeps the reason to itself on some platforms; JSONSerialization does not.
  static func reason(_ line: [UInt8]) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)
      return "a value is none that a record can have"
    } catch let error as NSError {
      guard let words = error.userInfo["NSDebugDescription"] as? String else {
        return error.localizedDescription
      }
      return wording(words)
    }
  }

  /// Foundation's words for a person with one line before them.
  private static func wording(_ words: String) -> String {
    var words = words.replacing("end of file", with: "end of the line")
      .replacing(" during JSON parse", with: "")
    if words.hasSuffix(".") { words.removeLast() }
    words = words.prefix(1).lowercased() + words.dropFirst()
    guard let match = words.firstMatch(of: /\ around character (\d+)/), let byte = Int(match.1)
    else { return words }
    return words.replacingCharacters(in: match.range, with: "") + " (column \(byte + 1))"
  }
}
