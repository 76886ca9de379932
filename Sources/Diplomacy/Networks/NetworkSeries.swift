/// One network for each slice of time: of every year, of every month.
public struct NetworkSeries: Hashable, Sendable {
  /// A slice of time with its network.
  public struct Slice: Hashable, Sendable {
    /// What the slice is called: "1953", "1953-07", "1950s".
    public var name: String
    /// Its first day.
    public var first: Int64
    /// Its last day.
    public var last: Int64
    /// The actors that occur in it, and their ties in it.
    public var network: Network

    /// Makes a slice.
    public init(name: String, first: Int64, last: Int64, network: Network) {
      self.name = name
      self.first = first
      self.last = last
      self.network = network
    }
  }

  /// The slices, from the earliest to the latest; also those in which nothing happened.
  public var slices: [Slice]

  /// Makes a series.
  public init(slices: [Slice]) { self.slices = slices }

  /// Every actor of the series, by ref, as in the last slice in which it occurs.
  public var nodes: [Network.Node] {
    var found: [Ref: Network.Node] = [:]
    for slice in slices { for node in slice.network.nodes { found[node.ref] = node } }
    return found.values.sorted { $0.ref < $1.ref }
  }
}
