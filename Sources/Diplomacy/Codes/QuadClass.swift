/// The four classes that event data is counted in: words or deeds, with or against each other.
public enum QuadClass: Int, CaseIterable, Sendable, CustomStringConvertible {
  /// Words with each other: talks, promises, praise.
  case verbalCooperation = 1
  /// Deeds with each other: aid, trade, a withdrawal.
  case materialCooperation = 2
  /// Words against each other: demands, charges, threats.
  case verbalConflict = 3
  /// Deeds against each other: sanctions, arrests, force.
  case materialConflict = 4

  /// The class in words: "verbal cooperation".
  public var description: String {
    switch self {
    case .verbalCooperation: "verbal cooperation"
    case .materialCooperation: "material cooperation"
    case .verbalConflict: "verbal conflict"
    case .materialConflict: "material conflict"
    }
  }
}
