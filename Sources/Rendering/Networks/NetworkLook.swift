public import Diplomacy

/// What of a drawn network can be chosen.
public struct NetworkLook: Sendable {
  /// What the colour of a line says.
  public enum Colours: String, CaseIterable, Sendable {
    /// The kind of the tie.
    case kind
    /// The mean tone of its events, from conflict to cooperation.
    case tone
  }

  /// What the colour of a line says.
  public var colours: Colours
  /// How large each actor is drawn, from 0 to 1; where there are none, actors of a map are as large
  /// as their ties are weighty, and those in columns all alike.
  public var sizes: [Ref: Double]
  /// What the sizes are, for the legend: "betweenness".
  public var sizeName: String?
  /// Where a node leads when one clicks on it; nil for nowhere.
  public var links: @Sendable (Ref, Network.Node.Kind) -> String?
  /// Whether tooltips are for readers alone, who want dates in words and no refs; a graph that goes
  /// to other programs has what can be read back.
  public var hasPlainTooltips = false

  /// Makes a look; without anything the one that suits most.
  public init(
    colours: Colours = .kind, sizes: [Ref: Double] = [:], sizeName: String? = nil,
    links: @escaping @Sendable (Ref, Network.Node.Kind) -> String? = { _, _ in nil }
  ) {
    self.colours = colours
    self.sizes = sizes
    self.sizeName = sizeName
    self.links = links
  }
}
