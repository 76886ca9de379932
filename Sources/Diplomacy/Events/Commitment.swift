/// What a statement or an agreement binds its maker to.
public struct Commitment: Hashable, Sendable {
  /// The sort of bond.
  public enum Kind: String, CaseIterable, Sendable {
    /// Something will be done for the other.
    case promise
    /// Something will be done against the other.
    case threat
    /// Something must be done by a day.
    case term
  }

  /// The number by which it is named within its event, `@camp-david#2`; nil until stored.
  public var number: Int64?
  /// The sort of bond.
  public var kind: Kind
  /// What is promised, in a few words.
  public var text: String
  /// By when.
  public var due: HistoricalDate?
  /// Who owes it; nil where it is whoever speaks or signs.
  public var owedBy: Ref?
  /// To whom it is owed.
  public var owedTo: Ref?

  /// Makes a commitment.
  public init(
    number: Int64? = nil, kind: Kind = .promise, text: String, due: HistoricalDate? = nil,
    owedBy: Ref? = nil, owedTo: Ref? = nil
  ) {
    self.number = number
    self.kind = kind
    self.text = text
    self.due = due
    self.owedBy = owedBy
    self.owedTo = owedTo
  }

  /// The commitments with a number each: their own where they have one, else those that follow the
  /// highest.
  public static func numbered(_ commitments: [Commitment]) -> [Commitment] {
    var next = (commitments.compactMap(\.number).max() ?? 0) + 1
    return commitments.map { commitment in
      var commitment = commitment
      if commitment.number == nil {
        commitment.number = next
        next += 1
      }
      return commitment
    }
  }
}
