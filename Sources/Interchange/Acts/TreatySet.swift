import Diplomacy

/// Reads tables of agreements, and of the parties of them, into an event a treaty.
struct TreatySet: InputSetReader {
  let input: InputFile
  private let tables: [TreatyTable]

  /// Opens files, each known by its head.
  init(files: [String], _ options: SetOptions) throws {
    var tables: [TreatyTable] = []
    for file in files {
      let table = try TreatyTable(file, options.encoding)
      if tables.contains(where: { $0.base == table.base && $0.isParties == table.isParties }) {
        throw InputError(
          file: table.table.input.name, line: 1,
          reason: "is a second table of the same sort; give one at a time")
      }
      tables.append(table)
    }
    guard let first = tables.first else { throw InputError(file: "-", reason: "is no table") }
    input = first.table.input
    self.tables = tables
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    // Parties are held, with the rows of each treaty; agreements are taken as they come.
    var parties: [TreatyBase: (table: TreatyTable, rows: RowGroups)] = [:]
    for table in tables where table.isParties {
      let rows = try table.groups(reject: reject)
      report.rows += rows.count
      parties[table.base] = (table, rows)
    }
    for table in tables where !table.isParties {
      let own = parties.removeValue(forKey: table.base)
      let rows = try table.groups(reject: reject)
      report.rows += rows.count
      for key in rows.keys {
        guard let group = rows[key] else { continue }
        let maker = TreatyMaker(
          base: table.base, agreements: group, parties: own?.rows[key] ?? [],
          hasParties: own != nil, isAlone: false)
        try put(maker, table, own?.table, key, emit, reject, &report)
      }
      guard let own else { continue }
      var alone = 0
      for key in own.rows.keys {
        guard rows[key] == nil, !rows.isBroken(key), let group = own.rows[key] else { continue }
        alone += 1
        let maker = TreatyMaker(
          base: own.table.base, agreements: [], parties: group, hasParties: true, isAlone: false)
        try put(maker, own.table, nil, key, emit, reject, &report)
      }
      if alone > 0 {
        report.count(
          "treaties of which only the parties are there",
          one: "treaty of which only the parties are there", alone)
      }
    }
    for (table, rows) in parties.values {
      for key in rows.keys {
        guard let group = rows[key] else { continue }
        let maker = TreatyMaker(
          base: table.base, agreements: [], parties: group, hasParties: true, isAlone: true)
        try put(maker, table, nil, key, emit, reject, &report)
      }
    }
    for field in TreatyMaker.lost { report.losses.note(field, of: "row", count: report.rows) }
    return report
  }

  private func put(
    _ maker: TreatyMaker, _ table: TreatyTable, _ parties: TreatyTable?,
    _ key: String, _ emit: (ImportedRow) throws -> Void, _ reject: (SkippedRow) throws -> Void,
    _ report: inout SetReport
  ) throws {
    switch maker.made(key) {
    case .success(var row):
      row.file = table.table.input.name
      try emit(row)
    case .failure(let error):
      let isParty = error.cells.head["stateID"] != nil
      let owner = isParty ? parties ?? table : table
      try reject(owner.table.skipped(error.cells, key: key, error.fault))
      report.count(leftBeside: maker.agreements + maker.parties)
    }
  }
}
