public import Chronology

extension Relation {
  /// The tie that it is in a network.
  public var edgeKind: Network.EdgeKind {
    switch kind {
    case .tenure: .office
    case .membership: .member
    case .partOf: .partOf
    case .succeeds, .continues: .succeeded
    }
  }

  /// Whether it can hold on one of the days; a succession holds from its day on.
  public func isInForce(during days: DayRange) -> Bool {
    switch kind {
    case .succeeds, .continues:
      DayRange(first: validity.possible.first, last: nil).overlaps(days)
    case .tenure, .membership, .partOf:
      validity.canHold(during: days)
    }
  }
}
