/// One of the thirteen ways in which a stretch of time stands to another.
///
/// They are those of James F. Allen, "Maintaining knowledge about temporal intervals",
/// Communications of the ACM 26(11), 1983. Between two stretches exactly one of them holds. Days
/// are whole, so that a stretch that ends on one day ``meets`` a stretch that begins on the next,
/// and is ``before`` one only where at least a day lies between them.
public enum AllenRelation: String, Hashable, CaseIterable, Sendable {
  /// It ends, and a day or more later the other begins.
  case before
  /// It begins a day or more after the other has ended.
  case after
  /// It ends on the day before the other begins.
  case meets
  /// It begins on the day after the other ends.
  case metBy
  /// It begins first, and ends while the other goes on.
  case overlaps
  /// It begins while the other goes on, and ends last.
  case overlappedBy
  /// Both begin on one day, and it ends first.
  case starts
  /// Both begin on one day, and the other ends first.
  case startedBy
  /// It begins after the other and ends before it.
  case during
  /// It begins before the other and ends after it.
  case contains
  /// Both end on one day, and it begins last.
  case finishes
  /// Both end on one day, and the other begins last.
  case finishedBy
  /// Both begin on one day and end on one day.
  case equals

  /// The relation in which the other stands to this one.
  public var inverse: AllenRelation {
    switch self {
    case .before: .after
    case .after: .before
    case .meets: .metBy
    case .metBy: .meets
    case .overlaps: .overlappedBy
    case .overlappedBy: .overlaps
    case .starts: .startedBy
    case .startedBy: .starts
    case .during: .contains
    case .contains: .during
    case .finishes: .finishedBy
    case .finishedBy: .finishes
    case .equals: .equals
    }
  }
}
