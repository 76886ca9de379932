/// The rows of a table by their key, held in memory: what several rows tell of one event.
struct RowGroups {
  /// The keys, in the order in which they first come.
  private(set) var keys: [String] = []
  /// How many rows there are, those that cannot be read among them.
  private(set) var count = 0
  private var groups: [String: [CodedCells]] = [:]
  private var broken: Set<String> = []
  /// The most rows that are held: more than a table of the kind has.
  static let most = 500_000

  /// Reads a table to its end.
  ///
  /// A row that is too short, or has no key, is rejected, and with it all of its key.
  init(
    _ table: HeadedTable, by key: (CodedCells) -> String?, column: String,
    reject: (SkippedRow) throws -> Void
  ) throws {
    while let cells = try table.next() {
      count += 1
      guard count <= Self.most else {
        throw InputError(
          file: table.input.name, line: cells.row.line,
          reason: "there are more than \(Self.most) rows; no table of this kind has as many")
      }
      let key = key(cells)
      guard cells.row.count >= cells.head.count, let key else {
        if let key { broken.insert(key) }
        let fault = key == nil ? CodedFault(column: column, nil, "") : .columns(cells)
        try reject(table.skipped(cells, key: key, fault))
        continue
      }
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(cells)
    }
  }

  /// The rows of a key, unless one of them cannot be read.
  subscript(_ key: String) -> [CodedCells]? { broken.contains(key) ? nil : groups[key] }

  /// Whether a row of the key could not be read.
  func isBroken(_ key: String) -> Bool { broken.contains(key) }
}

/// Why a row of several that make one event cannot be read.
struct GroupFault: Error {
  /// The row.
  let cells: CodedCells
  /// What is wrong with it.
  let fault: CodedFault

  /// Reads something of a row, of which a fault is then known.
  static func at<Value>(
    _ cells: CodedCells, _ body: (CodedCells) throws(CodedFault) -> Value
  ) throws(GroupFault) -> Value {
    do throws(CodedFault) { return try body(cells) } catch {
      throw GroupFault(cells: cells, fault: error)
    }
  }
}
