import Diplomacy

/// An office of the list: at a mission to a state or an organisation, or in Washington.
struct Office: Hashable, Sendable {
  /// Where it is held.
  enum Seat: Hashable, Sendable {
    /// At a state, by the list's id of its territory.
    case country(String)
    /// At an organisation, by its name.
    case organisation(String)
    /// In the Department of State or another agency.
    case washington
  }

  /// The list's id of the mission or the position.
  var id: String
  /// Where it is held.
  var seat: Seat
  /// What the holder is called: "Minister Resident", "Secretary of State".
  var role: String

  /// The office at a mission to a state.
  ///
  /// - Parameter territory: The territory at the time; the mission's is of today.
  init(country id: String, role: String, at territory: String? = nil) {
    self.id = id
    seat = .country(territory.flatMap { Self.earlier.contains($0) ? $0 : nil } ?? id)
    self.role = role
  }

  /// The office at a mission to an organisation, whose name stands in the mission's.
  init(organisation id: String, named mission: String, role: String) {
    self.id = id
    seat = Self.organisation(in: mission).map(Seat.organisation) ?? .washington
    self.role = role
  }

  /// A position in Washington.
  init(position id: String, role: String) {
    self.id = id
    seat = .washington
    self.role = role
  }

  /// The organisation in a mission's name: "African Union" of "Representative to the African Union".
  private static func organisation(in mission: String) -> String? {
    var words = mission
    if let rank = words.firstRange(of: ", with the rank") {
      words = String(words[..<rank.lowerBound])
    }
    words = words.replacing(#/\s*\([^)]*\)$/#, with: "")
    for mark in ["Council of the ", " to the "] {
      if let found = words.firstRange(of: mark) { return String(words[found.upperBound...]) }
    }
    return nil
  }

  /// The state at which it is held.
  var country: Country? {
    guard case .country(let id) = seat else { return nil }
    return MissionCountries.country(id)
  }

  /// Territories at the time that were another state than the mission's: Korea before 1910.
  private static let earlier: Set<String> = ["joseon-dynasty-1910"]

  /// The office in short: "Minister Resident to Bolivia".
  var words: String { country.map { "\(role) to \($0.wording)" } ?? role }

  /// The office in full where "OFFICE of the United States" is not it.
  var title: String? {
    switch seat {
    case .country: country.map { "\(role) of the United States to \($0.wording)" }
    case .organisation: role
    case .washington: role.contains("U.S.") || role.contains(" of the ") ? role : nil
    }
  }

  /// Words of an id, for a name that is not to be had: "Under secretary for mgmt".
  static func words(of id: String) -> String {
    id.split(separator: "-").joined(separator: " ").capitalizedFirst
  }
}

/// The states of the list's missions, by the ids that the Historian's other lists have, too.
enum MissionCountries {
  /// The state of a mission.
  static func country(_ id: String) -> Country {
    let (known, name) = names[id] ?? (id, spelt(id))
    return Country(id: known, text: name)
  }

  /// An id in words: "Port Louis".
  static func spelt(_ id: String) -> String {
    id.split(separator: "-").map { word in
      ["and", "of", "the"].contains(word) ? String(word) : String(word).capitalizedFirst
    }
    .joined(separator: " ")
  }

  private static let names: [String: (String, String)] = [
    "antigua-barbuda": ("antigua-barbuda", "Antigua and Barbuda"),
    "bosnia-herzegovina": ("bosnia-herzegovina", "Bosnia-Herzegovina"),
    "congo-democratic-republic": (
      "congo-democratic-republic", "Congo, Democratic Republic of the"
    ),
    "congo-republic": ("congo-republic", "Congo, Republic of"),
    "cote-divoire": ("cote-divoire", "Côte d’Ivoire"),
    "guinea-bissau": ("guinea-bissau", "Guinea-Bissau"),
    "joseon-dynasty-1910": ("joseon-dynasty-1910", "Korea"),
    "korea": ("korea-south", "Korea"),
    "saint-kitts-nevis": ("saint-kitts-nevis", "Saint Kitts and Nevis"),
    "saint-vincent-grenadines": ("saint-vincent-grenadines", "Saint Vincent and the Grenadines"),
    "sao-tome-and-principe": ("sao-tome-and-principe", "São Tomé and Príncipe"),
    "timor-leste": ("timor-leste", "Timor-Leste"),
    "vietnam-south": ("vietnam-south", "South Vietnam"),
  ]
}
