/// Which part of a network is wanted.
public struct NetworkCut: Hashable, Sendable {
  /// Actors about which it is cut; none for the whole.
  public var around: [Ref]
  /// How many steps away from them others may be.
  public var depth: Int
  /// What a tie by events has to weigh.
  public var leastWeight: Double?
  /// How many actors, those with the heaviest ties first.
  public var top: Int?
  /// Whether actors without a tie are left out.
  public var dropsUntied: Bool

  /// Keeps everything.
  public init(
    around: [Ref] = [], depth: Int = 1, leastWeight: Double? = nil, top: Int? = nil,
    dropsUntied: Bool = false
  ) {
    self.around = around
    self.depth = depth
    self.leastWeight = leastWeight
    self.top = top
    self.dropsUntied = dropsUntied
  }
}
