import Diplomacy

/// The columns of a page of contacts.
struct ContactLayout: Sendable {
  /// The cells of a line.
  var columns: Int
  /// Whether there are two columns of names.
  var isPairs: Bool
  /// The cells of a column of names.
  var name: Int
  /// The channels that have a column, and its cells.
  var counts: [(channel: Meeting.Channel, width: Int)]
  /// The strip; nil where there is none, or no room for it.
  var scale: StripScale?
  /// The cells of the last day and place.
  var last: Int
  /// Whether everything about a row stands below it, because the page is too narrow.
  var isStacked: Bool

  private static let gap = 3
  /// Below this a page has no columns.
  private static let least = 64

  init(_ table: ContactTable, words: ContactWords, pen: Pen, by: StripUnit?, columns: Int) {
    self.columns = columns
    let shown = Set(table.channels).union([.inPerson, .telephone])
    counts = Meeting.Channel.allCases.filter(shown.contains).map { channel in
      let digits = table.rows.map { String($0.counts[channel]).count }.max() ?? 1
      return (channel, max(channel.head.count, digits))
    }
    let isPairs = table.actor == nil
    self.isPairs = isPairs
    func widest(_ texts: (ContactRow) -> [String]) -> Int {
      table.rows.flatMap(texts).map { DisplayWidth.of(pen.clean($0)) }.max() ?? 0
    }
    let day = max(9, widest { [words.day($0.last)] })
    let whole = widest {
      ["\(words.day($0.last)) \(words.place($0.last))", words.place($0.last)]
    }
    let names = widest { isPairs ? [$0.one.name, $0.other.name] : [$0.other.name] }
    // Of two columns, each has to hold what stands beneath the name too.
    let beneath = widest { row in
      [row.one, row.other].compactMap { words.beneath($0, row).map { "  \($0)" } }
    }
    let counted = counts.reduce(0) { $0 + $1.width + 2 }
    isStacked = columns < Self.least
    scale = nil
    if isPairs {
      // The place may stand beneath the day, where capacities stand beneath the names.
      let most = min(whole, max(day, 18))
      name = max(12, min(max(names, beneath, 16), (columns - counted - Self.gap - most - 2) / 2))
      last = columns - 2 * name - 2 - counted - Self.gap
      isStacked = isStacked || last < day
      return
    }
    name = min(max(names, 12), max(16, columns * 3 / 10))
    let room = columns - name - counted - 2 * Self.gap
    let rooms =
      isStacked
      ? [columns - 2] : [room - min(whole, max(day, 22)), room - day].filter { $0 > 5 }
    scale = StripScale.choose(table.window, table.cells, by: by, rooms: rooms)
    last = room - (scale?.width ?? -Self.gap)
  }

  /// The cells before the counts.
  var beforeCounts: Int { isPairs ? 2 * name + 2 : name }

  /// The cells before the strip.
  var beforeStrip: Int { counts.reduce(beforeCounts) { $0 + $1.width + 2 } + Self.gap }

  /// The cells before the last day.
  var beforeLast: Int { columns - last }
}
