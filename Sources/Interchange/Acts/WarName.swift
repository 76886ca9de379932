/// The names of wars: the tables leave the word out of most, "Third Mexican".
enum WarName {
  /// The name as a title: with "War" behind it, or before its phase, where no word of it says what
  /// it was.
  static func title(_ name: String) -> String {
    let words = name.split(separator: " ")
    let phase = words.lastIndex(of: "Phase") ?? words.endIndex
    var own = words[..<phase].joined(separator: " ")
    let tail = words[phase...].map { " \($0)" }.joined()
    let comma = own.hasSuffix(",") ? "," : ""
    own.removeLast(comma.count)
    // A name turned round ("Northern, First") is left as it is.
    guard !own.isEmpty, !own.contains(","), !saysWhat(own) else {
      return words.joined(separator: " ")
    }
    return "\(own) War\(comma)\(tail)"
  }

  private static func saysWhat(_ name: String) -> Bool {
    name.split { !$0.isLetter }.contains { word in
      nouns.contains(word.lowercased()) || word.hasSuffix("War")
    }
  }

  private static let nouns: Set<String> = [
    "war", "wars", "revolt", "revolts", "rebellion", "insurrection", "insurgency", "uprising",
    "rising", "revolution", "mutiny", "invasion", "conquest", "coup", "overthrow", "intervention",
    "expedition", "offensive", "campaign", "defeat", "guerre",
  ]
}
