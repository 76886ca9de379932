extension Network {
  /// What ties two actors.
  public enum EdgeKind: String, CaseIterable, Sendable {
    /// Both were at a meeting.
    case met
    /// They spoke or wrote to each other from afar: by telephone, by video, by letter.
    case conversed
    /// One came to stay with the other.
    case visited
    /// One spoke to the other.
    case addressed
    /// One made the other a proposal.
    case proposed
    /// One spoke about the other.
    case spokeOf = "spoke-of"
    /// Both signed.
    case signed
    /// One mediated, and the other was a party to it.
    case mediated
    /// They fought.
    case fought
    /// One took part in the other, which is an event.
    case tookPart = "took-part"
    /// One holds an office of the other.
    case office
    /// One is a member of the other.
    case member
    /// One is a part of the other.
    case partOf = "part-of"
    /// One follows the other: the successor comes first, as in the relation.
    case succeeded

    /// Whether the order of the two actors says something.
    public var isDirected: Bool {
      switch self {
      case .met, .conversed, .signed, .fought: false
      default: true
      }
    }

    /// Whether it comes from events, rather than from dated relations.
    public var isOfEvents: Bool {
      switch self {
      case .office, .member, .partOf, .succeeded: false
      default: true
      }
    }

    /// Its place among the kinds, in the order in which they are declared; below 16.
    public var order: Int {
      switch self {
      case .met: 0
      case .conversed: 1
      case .visited: 2
      case .addressed: 3
      case .proposed: 4
      case .spokeOf: 5
      case .signed: 6
      case .mediated: 7
      case .fought: 8
      case .tookPart: 9
      case .office: 10
      case .member: 11
      case .partOf: 12
      case .succeeded: 13
      }
    }
  }
}
