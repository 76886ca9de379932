import Foundation

/// Says why Foundation does not take a line for JSON.
enum JSONFault {
  /// What is wrong and where, as Foundation sees it.
  ///
  /// JSONDecoder keeps the reason to itself on some platforms; JSONSerialization tells it.
  static func reason(_ line: [UInt8]) -> String {
    fault(line) ?? "it has a value that no record has"
  }

  /// What is wrong with a line as JSON; nil where nothing is.
  static func fault(_ line: [UInt8]) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)
      return nil
    } catch let error as NSError {
      return wording(error.userInfo["NSDebugDescription"] as? String ?? error.localizedDescription)
    }
  }

  /// Foundation's words, for a person who knows the line and counts its columns from 1.
  private static func wording(_ words: String) -> String {
    let spoken =
      words
      .replacing("end of file", with: "end of the line")
      .replacing(" during JSON parse", with: "")
      .replacing(" in Swift", with: "")
      .replacing("line 1, ", with: "")
      .replacing(/\.$/, with: "")
      .replacing(/around character (\d+)/) { "at column \((Int($0.1) ?? 0) + 1)" }
      .prefix(120)
    return spoken.prefix(1).lowercased() + spoken.dropFirst()
  }
}
