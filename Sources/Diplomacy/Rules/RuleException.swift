/// That a record breaks a rule of the check and is right.
public struct RuleException: Hashable, Sendable {
  /// The rule's name: `outside-office`.
  public var rule: String
  /// Why it may be broken.
  public var reason: String

  /// Makes an exception.
  public init(rule: String, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}
