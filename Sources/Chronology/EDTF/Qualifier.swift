/// What a qualified date or component says of itself (level 1 and level 2 qualification).
public enum Qualifier: String, CaseIterable, Sendable {
  /// `?`: the source, or its reading, is in doubt.
  case uncertain = "?"
  /// `~`: an estimate that comes near.
  case approximate = "~"
  /// `%`: both.
  case uncertainAndApproximate = "%"

  init?(byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = .uncertainAndApproximate
    default: return nil
    }
  }

  var isUncertain: Bool { self != .approximate }
  var isApproximate: Bool { self != .uncertain }

  /// The two together.
  func joined(_ other: Qualifier?) -> Qualifier {
    guard let other, other != self else { return self }
    return .uncertainAndApproximate
  }
}

/// The qualifiers before and after each of the three components of a date.
///
/// A mark before a component is for it alone; one after it is for it and all to its left; one
/// after the last is for the whole date.
struct QualifierMarks: Hashable {
  var beforeYear: Qualifier?
  var afterYear: Qualifier?
  var beforeMonth: Qualifier?
  var afterMonth: Qualifier?
  var beforeDay: Qualifier?
  var afterDay: Qualifier?

  var all: [Qualifier] {
    [beforeYear, afterYear, beforeMonth, afterMonth, beforeDay, afterDay].compactMap { $0 }
  }

  var isEmpty: Bool { self == QualifierMarks() }
}
