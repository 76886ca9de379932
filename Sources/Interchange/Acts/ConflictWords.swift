/// What the numbers of the tables of conflicts mean.
enum ConflictWords {
  /// Militarized acts, from threats to war.
  static let acts = [
    "no militarized action", "threat to use force", "threat to blockade",
    "threat to occupy territory", "threat to declare war",
    "threat to use chemical, biological or radiological weapons", "threat to join a war",
    "show of force", "alert", "nuclear alert", "mobilization", "fortifying the border",
    "border violation", "blockade", "occupation of territory", "seizure", "attack", "clash",
    "declaration of war", "use of chemical, biological or radiological weapons",
    "beginning of an interstate war", "joining an interstate war",
  ]

  /// Levels of hostility.
  static let hostility = [
    1: "no militarized action", 2: "threat to use force", 3: "display of force", 4: "use of force",
    5: "war",
  ]

  /// How disputes ended.
  static let outcomes = [
    1: "victory of side A", 2: "victory of side B", 3: "side A yielded", 4: "side B yielded",
    5: "stalemate", 6: "compromise", 7: "seized persons or goods were released", 8: "unclear",
    9: "it joined an ongoing war",
  ]

  /// How disputes were settled.
  static let settlements = [1: "negotiated", 2: "imposed", 3: "none", 4: "unclear"]

  /// The dead, as the levels of fatality have them.
  static let dead: [Int: (low: Double?, high: Double?)] = [
    0: (0, 0), 1: (1, 25), 2: (26, 100), 3: (101, 250), 4: (251, 500), 5: (501, 999),
    6: (1000, nil),
  ]

  /// How a war ended for one who fought in it.
  static let ends = [
    1: "won", 2: "lost", 3: "compromise", 4: "the war became one of another type",
    5: "the war was going on when the data ends", 6: "stalemate",
    7: "fighting went on below the level of war", 8: "changed sides",
  ]

  /// How a war within a state ended.
  static let civilEnds = [
    1: "side A won", 2: "side B won", 3: "compromise", 4: "it became a war of another type",
    5: "it was going on when the data ends", 6: "stalemate",
    7: "fighting went on below the level of war",
  ]

  /// What wars that are not between states are about, or where they are.
  static let warTypes = [
    2: "colonial", 3: "imperial", 4: "over the central government", 5: "over local issues",
    6: "within a region", 7: "between communities", 8: "outside of any state",
    9: "across the borders of states",
  ]

  /// How territory changed hands.
  static let transfers = [
    1: "Conquest", 2: "Annexation", 3: "Cession", 4: "Secession", 5: "Unification", 6: "Mandate",
  ]

  /// Names for a title: three at most, and how many others.
  static func names(_ names: [String]) -> String {
    switch names.count {
    case 0: "nobody"
    case 1: names[0]
    case 2, 3: names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    default: "\(names[0]), \(names[1]) and \(names.count - 2) others"
    }
  }
}
