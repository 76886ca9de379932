import Diplomacy

/// How wide lines and how large actors are drawn, in the measure of a whole network.
struct NetworkWidths {
  /// Whether every tie by events weighs as much as it has events.
  let areCounts: Bool
  /// Whether the weights differ.
  var differ: Bool { greatest > least }
  private let least: Double
  private let greatest: Double
  /// How often the least goes into the greatest weight, in doublings.
  private let doublings: Double

  /// - Parameter weights: What each line weighs.
  init(_ weights: [Double], areCounts: Bool) {
    self.areCounts = areCounts
    let weights = weights.filter { $0 > 0 && $0.isFinite }
    least = weights.min() ?? 1
    greatest = weights.max() ?? 1
    let ratio = greatest / least
    doublings = ratio.isFinite ? Double(max(0, ratio.exponent)) + 1 : 16
  }

  init(_ network: Network) {
    let ties = network.edges.filter(\.kind.isOfEvents)
    self.init(
      ties.map(\.weight), areCounts: ties.allSatisfy { $0.weight == Double($0.count) })
  }

  /// From 0 for the least weight to 1 for the greatest, so that areas grow as the weights.
  func share(_ weight: Double) -> Double {
    guard differ, weight > least else { return 0 }
    return min(1, ((weight - least) / (greatest - least)).squareRoot())
  }

  /// The width of a line in points: the more the weights differ, the more the widths may.
  func points(_ weight: Double, from thinnest: Double, to widest: Double) -> Double {
    thinnest + (min(widest, thinnest + doublings) - thinnest) * share(weight)
  }

  /// The width of a line for a number of events: a step more for each doubling up to the greatest
  /// number, and below as its root, so that no two numbers look alike.
  func points(count: Int, from thinnest: Double, step: Double, to widest: Double) -> Double {
    guard greatest > 1, greatest.isFinite, count > 1 else { return thinnest }
    let most = min(widest, thinnest + step * Double(greatest.exponent))
    let share = min(1, (Double(count) - 1) / (greatest - 1)).squareRoot()
    return thinnest + (most - thinnest) * share
  }

  /// A number with a tenth, as GraphViz reads it.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((min(max(value, 0), 10_000) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
