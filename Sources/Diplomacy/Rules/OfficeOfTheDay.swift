import Chronology

/// Finds the office that a person held on a day.
public enum OfficeOfTheDay {
  /// The tenures that can hold on a day, the one begun last coming first.
  ///
  /// On a day on which one tenure of a person ends and another begins, the one that begins counts.
  public static func tenures(_ tenures: [Relation], on day: Int64?) -> [Relation] {
    let held = tenures.filter { $0.kind == .tenure && $0.validity.canHold(on: day) }
    guard let day, held.count > 1 else { return held }
    let begins = held.contains { $0.validity.begins(on: day) }
    return
      held
      .filter { !(begins && $0.validity.ends(on: day) && !$0.validity.begins(on: day)) }
      .enumerated()
      .sorted { left, right in
        let first = left.element.validity.possible.first ?? Int64.min
        let second = right.element.validity.possible.first ?? Int64.min
        return first == second ? left.offset < right.offset : first > second
      }
      .map(\.element)
  }

  /// How an office is written: its title where one is given, else "OFFICE of ACTOR".
  public static func words(for tenure: Relation, of name: String) -> String? {
    if let title = tenure.title { return title }
    guard let office = tenure.office else { return nil }
    return names(name, office) ? office : "\(office) of \(definite(name))"
  }

  /// Whether an office says itself whose it is: "King of the Hejaz" of the Kingdom of Hejaz.
  private static func names(_ name: String, _ office: String) -> Bool {
    let words = office.split(separator: " ")
    guard let of = words.lastIndex(of: "of"), of < words.count - 1 else { return false }
    let whose = words[(of + 1)...].drop { $0 == "the" }
    return !whose.isEmpty && whose.allSatisfy { name.split(separator: " ").contains($0) }
      && whose != ["State"]
  }

  /// A state's name as it stands after "of": "the United Kingdom", "Russia".
  public static func definite(_ name: String) -> String {
    let lower = name.lowercased()
    let takesArticle =
      [
        "kingdom of ", "empire of ", "union of ", "sultanate of ", "principality of ",
        "league of ", "state of ", "united ", "soviet ", "holy see", "european ", "philippines",
        "netherlands", "bahamas",
      ]
      .contains { lower.hasPrefix($0) } || lower.hasSuffix(" republic")
      || lower.hasSuffix(" union") || lower.hasSuffix(" kingdom") || lower.hasSuffix(" federation")
      || lower.hasSuffix(" empire") || lower.hasSuffix(" islands")
      || lower.hasSuffix(" authority") || lower.contains("republic of ") || lower == "bbc"
      || lower == "un" || lower == "eu"
    return takesArticle && !lower.hasPrefix("the ") ? "the \(name)" : name
  }
}
