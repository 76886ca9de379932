import Diplomacy

/// The slices of a series that are drawn.
struct SeriesRange {
  /// Those from the first to the last in which there is something, at most so many as a picture
  /// holds; without the long stretches in which there is nothing.
  let slices: ArraySlice<NetworkSeries.Slice>
  /// Those after them in which there would be something, or between two such.
  let left: ArraySlice<NetworkSeries.Slice>
  /// How many were left out among those shown, because nothing is in them.
  let empty: Int

  /// So many empty slices after each other are shown as what they are; more would hide the rest.
  private static let mostEmpty = 3

  init(_ series: NetworkSeries, most: Int) {
    let isFull = { (slice: NetworkSeries.Slice) in !slice.network.nodes.isEmpty }
    guard let first = series.slices.firstIndex(where: isFull),
      let last = series.slices.lastIndex(where: isFull)
    else {
      slices = series.slices.prefix(1)
      left = []
      empty = 0
      return
    }
    var kept: [NetworkSeries.Slice] = []
    // How many were left out before each of those that are kept.
    var passed: [Int] = []
    var run: [NetworkSeries.Slice] = []
    for slice in series.slices[first...last] {
      guard isFull(slice) else {
        run.append(slice)
        continue
      }
      let isShort = run.count <= Self.mostEmpty
      let before = passed.last ?? 0
      if isShort {
        kept += run
        passed += run.map { _ in before }
      }
      kept.append(slice)
      passed.append(before + (isShort ? 0 : run.count))
      run = []
    }
    slices = kept.prefix(most)
    left = kept.dropFirst(most)
    empty = slices.isEmpty ? 0 : passed[slices.count - 1]
  }
}
