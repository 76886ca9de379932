/// The value of an event between conflict (−10) and cooperation (10), and what gives it.
public struct EventTone: Hashable, Sendable {
  /// What gives the value.
  public enum Basis: String, CaseIterable, Sendable {
    /// Goldstein's value of a code of CAMEO.
    case cameo
    /// The score of a code of PLOVER.
    case plover
    /// A stance set by hand.
    case stance
  }

  /// The value.
  public var value: Double
  /// What gives it.
  public var basis: Basis

  /// The tone of an event with these codes; nil where none of them has a value.
  ///
  /// The first of CAMEO, PLOVER and stance of which a code has a value decides; of several codes of
  /// that scheme, it is their mean.
  public init?(_ codes: [Identifier]) {
    for basis in Basis.allCases {
      let values = codes.filter { $0.scheme == basis.rawValue }.compactMap(EventCode.score)
      guard !values.isEmpty else { continue }
      value = values.reduce(0, +) / Double(values.count)
      self.basis = basis
      return
    }
    return nil
  }

  /// The classes that an event with these codes is counted in, each once.
  ///
  /// Codes of CAMEO decide where there are any, else those of PLOVER: the two put an appeal into
  /// different classes, and an event coded in both is not to be counted twice.
  public static func classes(_ codes: [Identifier]) -> Set<QuadClass> {
    for basis in Basis.allCases {
      let classes = codes.filter { $0.scheme == basis.rawValue }.compactMap(EventCode.quadClass)
      if !classes.isEmpty { return Set(classes) }
    }
    return []
  }
}
