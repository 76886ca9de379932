/// Whether something is so, where what is known leaves several cases open.
public enum Certainty: String, Hashable, CaseIterable, Sendable {
  /// It is so in every case.
  case certainly
  /// It is so in some cases, and in others it is not.
  case possibly
  /// It is so in no case.
  case not
}
