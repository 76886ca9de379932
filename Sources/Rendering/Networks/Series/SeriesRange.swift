import Diplomacy

/// The slices of a series that are drawn.
struct SeriesRange {
  /// Those from the first to the last in which there is something, at most so many as a picture
  /// holds.
  let slices: ArraySlice<NetworkSeries.Slice>
  /// Those after them in which there would be something, or between two such.
  let left: ArraySlice<NetworkSeries.Slice>

  init(_ series: NetworkSeries, most: Int) {
    let isFull = { (slice: NetworkSeries.Slice) in !slice.network.nodes.isEmpty }
    guard let first = series.slices.firstIndex(where: isFull),
      let last = series.slices.lastIndex(where: isFull)
    else {
      slices = series.slices.prefix(1)
      left = []
      return
    }
    let all = series.slices[first...last]
    slices = all.prefix(most)
    left = all.dropFirst(most)
  }
}
