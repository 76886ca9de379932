/// Puts items in the order of small keys, in linear time; items of one key stay in their order.
enum CountingSort {
  /// Where the items of each key start, and where the last end.
  static func starts(_ keys: [Int32], count: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    return starts
  }

  /// The indices of items in the order of their keys, which are in `0..<count`.
  static func order(of items: Int, by keys: [Int32], count: Int) -> [Int] {
    order(of: 0..<items, by: keys, count: count)
  }

  /// Indices, as they come, in the order of their keys.
  static func order(
    of items: some RandomAccessCollection<Int>, by keys: [Int32], count: Int
  ) -> [Int] {
    var places = starts(keys, count: count)
    var order = [Int](repeating: 0, count: items.count)
    for item in items {
      let key = Int(keys[item])
      order[places[key]] = item
      places[key] += 1
    }
    return order
  }
}
