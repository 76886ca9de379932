/// Why a claim cannot be made, or its value cannot stand in the record.
public struct ClaimFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do, without a full stop.
  public var description: String

  /// Makes a fault.
  public init(_ description: String) { self.description = description }
}
