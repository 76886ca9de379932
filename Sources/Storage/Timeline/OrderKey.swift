internal import GRDB

/// Where an event stands on a timeline, as product and schema order it.
struct OrderKey: Comparable {
  var sortDay: Int64
  var hasEarliest: Bool
  var latest: Int64
  var sequence: Int64?
  var second: Int64?
  var id: Int64
  /// The place among the event's further dates of the one at which it stands here.
  var date: Int64?

  /// The columns that make a key, in the order of the initializer.
  static func columns(_ table: String, id: String) -> [String] {
    ["sort_day", "has_earliest", "latest", "sequence", "second"].map { "\(table).\($0)" } + [id]
  }

  init(_ row: Row) {
    sortDay = row[0]
    hasEarliest = row[1]
    latest = row[2]
    sequence = row[3]
    second = row[4]
    id = row[5]
    date = row.count > 6 ? row[6] : nil
  }

  static func < (left: OrderKey, right: OrderKey) -> Bool {
    if left.sortDay != right.sortDay { return left.sortDay < right.sortDay }
    if left.hasEarliest != right.hasEarliest { return !left.hasEarliest }
    if left.latest != right.latest { return left.latest < right.latest }
    // As in SQLite, nothing comes before everything.
    if left.sequence != right.sequence {
      return (left.sequence ?? .min) < (right.sequence ?? .min)
    }
    if left.second != right.second { return (left.second ?? -1) < (right.second ?? -1) }
    if left.id != right.id { return left.id < right.id }
    return (left.date ?? -1) < (right.date ?? -1)
  }
}

/// Several ordered streams of events read as one, each event once (or once for each of its dates).
struct OrderedMerge {
  private var heads: [(key: OrderKey, cursor: RowCursor)] = []
  private let reverse: Bool
  private var last: (id: Int64, date: Int64?)?

  init(_ cursors: [RowCursor], reverse: Bool) throws {
    self.reverse = reverse
    for cursor in cursors {
      if let row = try cursor.next() { heads.append((OrderKey(row), cursor)) }
    }
  }

  /// The next event's key, or nil at the end.
  mutating func next() throws -> OrderKey? {
    while !heads.isEmpty {
      var first = 0
      for index in heads.indices.dropFirst() {
        let comesFirst =
          reverse ? heads[first].key < heads[index].key : heads[index].key < heads[first].key
        if comesFirst { first = index }
      }
      let key = heads[first].key
      if let row = try heads[first].cursor.next() {
        heads[first].key = OrderKey(row)
      } else {
        heads.remove(at: first)
      }
      // The same event through two streams stands side by side.
      if key.id != last?.id || key.date != last?.date {
        last = (key.id, key.date)
        return key
      }
    }
    return nil
  }
}
