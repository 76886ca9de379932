public import Chronology

/// The relations between actors that a set of events shows.
public struct Network: Hashable, Sendable {
  /// What ties two actors.
  public enum EdgeKind: String, CaseIterable, Sendable {
    /// Both were at a meeting.
    case met
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
    /// They fought.
    case fought
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
      case .met, .signed, .fought: false
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
  }

  /// An actor of the network.
  public struct Node: Hashable, Sendable {
    /// The actor's ref.
    public var ref: Ref
    /// What sort of actor it is.
    public var kind: Actor.Kind
    /// The name of the day of its last event here.
    public var name: String
    /// Today's name, where it is another.
    public var laterName: String?
    /// The office without the state: "President".
    public var office: String?
    /// Whom it speaks for.
    public var principal: NamedRef?
    /// Whether the record says that it speaks for nobody.
    public var speaksForNobody: Bool
    /// The last day of its existence, where it has ended.
    public var ended: EDTF?

    /// Makes a node.
    public init(
      ref: Ref, kind: Actor.Kind, name: String, laterName: String? = nil, office: String? = nil,
      principal: NamedRef? = nil, speaksForNobody: Bool = false, ended: EDTF? = nil
    ) {
      self.ref = ref
      self.kind = kind
      self.name = name
      self.laterName = laterName
      self.office = office
      self.principal = principal
      self.speaksForNobody = speaksForNobody
      self.ended = ended
    }
  }

  /// A tie between two actors, with its evidence.
  public struct Edge: Hashable, Sendable {
    /// Where it starts; of an undirected tie the ref that sorts first, of a dated relation the
    /// holder, the member, the part, the successor.
    public var from: Ref
    /// Where it ends.
    public var to: Ref
    /// What it is.
    public var kind: EdgeKind
    /// The events that show it, in the timeline's order.
    public var evidence: [Evidence]
    /// Of a dated relation, what it is in full: "President of Russia".
    public var label: String?
    /// Of a dated relation, when it held.
    public var validity: EDTF?

    /// Makes an edge.
    public init(
      from: Ref, to: Ref, kind: EdgeKind, evidence: [Evidence] = [], label: String? = nil,
      validity: EDTF? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.evidence = evidence
      self.label = label
      self.validity = validity
    }

    /// Whether no event or relation of it has a certain day.
    public var isUncertain: Bool {
      kind.isOfEvents && !evidence.isEmpty && evidence.allSatisfy { !$0.isCertain }
    }
  }

  /// One event behind an edge.
  public struct Evidence: Hashable, Sendable {
    /// The event's ref or number.
    public var ref: Ref
    /// When it was.
    public var date: HistoricalDate
    /// Where it was.
    public var place: String?
    /// What it is called.
    public var title: String
    /// Whether its day, or the days of a period, are certain.
    public var isCertain: Bool
    /// Its ties to other events that are not simply stated, and of which the title says nothing.
    public var doubts: [LinkedEvent] = []
    /// Of a statement, whether it is only said to have been made.
    public var isAttributed = false

    /// Makes a piece of evidence.
    public init(
      ref: Ref, date: HistoricalDate, place: String? = nil, title: String, isCertain: Bool
    ) {
      self.ref = ref
      self.date = date
      self.place = place
      self.title = title
      self.isCertain = isCertain
    }
  }

  /// The actors, by ref.
  public var nodes: [Node]
  /// The ties, by kind and refs.
  public var edges: [Edge]

  /// Makes a network.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}
