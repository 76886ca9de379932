/// A tie from one event to another.
public struct Link: Hashable, Sendable {
  /// What ties the two, read from the event that has the link.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is a part of the other.
    case partOf = "part-of"
    /// It comes after the other, as its sequel.
    case follows
    /// It answers the other.
    case respondsTo = "responds-to"
    /// It speaks of, or takes up, the other.
    case refersTo = "refers-to"
    /// It is in memory of the other.
    case commemorates
    /// It brings about the other.
    case causes
    /// It keeps what the other promised.
    case fulfils
    /// It breaks what the other promised.
    case breaks
    /// It makes what the other promised pointless.
    case overtakes

    /// Whether it tells what became of a commitment.
    public var settles: Bool { self == .fulfils || self == .breaks || self == .overtakes }
  }

  /// How sure it is that the tie holds.
  public enum Standing: String, CaseIterable, Sendable {
    /// The source says so.
    case stated
    /// The source reports that it is understood, without saying who says so.
    case attributed
    /// Doubtful.
    case doubtful
  }

  /// The number by which a person can name it: `l12`; nil until stored.
  public var number: Int64?
  /// What ties the two.
  public var kind: Kind
  /// The event that the link goes to.
  public var to: Ref
  /// Which commitment of the other it settles, by its number; nil for all of them.
  public var commitment: Int64?
  /// How sure it is.
  public var standing: Standing
  /// Whatever else is to be said.
  public var note: String?
  /// Where it is from.
  public var citations: [Citation]

  /// Makes a link.
  public init(
    number: Int64? = nil, kind: Kind, to: Ref, commitment: Int64? = nil,
    standing: Standing = .stated, note: String? = nil, citations: [Citation] = []
  ) {
    self.number = number
    self.kind = kind
    self.to = to
    self.commitment = commitment
    self.standing = standing
    self.note = note
    self.citations = citations
  }
}
