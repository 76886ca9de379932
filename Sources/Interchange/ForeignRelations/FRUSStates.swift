import Diplomacy

/// The states that descriptions of persons name, as of a day.
enum FRUSStates {
  /// The state of a people: "Soviet"; which China "Chinese" is, no text says.
  static func people(_ people: String, on day: Int64) -> Country? {
    guard people != "Chinese" else { return nil }
    return PeopleNames.state(
      of: Dignitary(name: "", offices: [], people: people, text: people), on: day)
  }

  /// The state of a name, without an article; nil where two states had that name.
  static func named(_ name: String, on day: Int64) -> Country? {
    if name == "United States" || name == "United States of America" { return .unitedStates }
    if let (id, text) = aliases[name] { return Country(id: id, text: text) }
    if name == "Germany" { return people("German", on: day) }
    let bare = name.replacing(Self.constitution, with: "")
    guard !shared.contains(bare) else { return nil }
    return PeopleNames.country(named: bare)
  }

  /// Names that were those of several states, at one time or one after the other.
  private static let shared: Set<String> = [
    "China", "Korea", "Vietnam", "Yemen", "Congo", "Germany", "United States",
  ]

  private static let aliases = [
    "Federal Republic of Germany": ("germany", "Germany, Federal Republic of"),
    "German Federal Republic": ("germany", "Germany, Federal Republic of"),
    "West Germany": ("germany", "Germany, Federal Republic of"),
    "East Germany": ("german-democratic-republic", "German Democratic Republic"),
    "Soviet Union": ("russia", "U.S.S.R."), "USSR": ("russia", "U.S.S.R."),
    "U.S.S.R.": ("russia", "U.S.S.R."),
    "Union of Soviet Socialist Republics": ("russia", "U.S.S.R."),
    "People’s Republic of China": ("china", "China, People’s Republic of"),
    "People's Republic of China": ("china", "China, People’s Republic of"),
    "Republic of China": ("china", "China, Republic of"),
    "Republic of Korea": ("korea-south", "Republic of Korea"),
    "United Kingdom": ("united-kingdom", "United Kingdom"),
    "Great Britain": ("united-kingdom", "United Kingdom"),
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSStates {
  nonisolated(unsafe) private static let constitution =
    #/^(?:Socialist Republic|Republic|Kingdom|Empire) of /#
}
