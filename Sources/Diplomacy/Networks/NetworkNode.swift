public import Chronology

extension Network {
  /// An actor of the network, or an event where events are drawn between those who took part.
  public struct Node: Hashable, Sendable {
    /// What stands there.
    public enum Kind: String, CaseIterable, Sendable {
      case person, state, organisation, group, event

      /// The kind of an actor.
      public init(_ kind: Actor.Kind) {
        self =
          switch kind {
          case .person: .person
          case .state: .state
          case .organisation: .organisation
          case .group: .group
          }
      }
    }

    /// The actor's ref, or the event's.
    public var ref: Ref
    /// What sort of actor it is.
    public var kind: Kind
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
    /// Of an event, when it was.
    public var date: EDTF?
    /// The weights of its ties by events, added up.
    public var weight = 0.0

    /// Makes a node.
    public init(
      ref: Ref, kind: Kind, name: String, laterName: String? = nil, office: String? = nil,
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
}
