import Diplomacy

/// Reads tables of conflicts, those that belong together at once, into an event a conflict.
struct ConflictSet: InputSetReader {
  let input: InputFile
  private let tables: [(kind: ConflictTable, table: HeadedTable)]
  private let list: DisputeMaker.List?

  /// Opens files, each known by its head.
  init(files: [String], _ options: SetOptions) throws {
    var tables: [(kind: ConflictTable, table: HeadedTable)] = []
    for file in files {
      let table = try HeadedTable(
        file, options.encoding, absent: CodedCells.nothing.union([".", "?"]), hasWholeNumbers: true)
      guard let kind = ConflictTable(table) else {
        throw InputError(file: table.input.name, line: 1, reason: ConflictTable.list)
      }
      guard !tables.contains(where: { $0.kind == kind }) else {
        throw InputError(
          file: table.input.name, line: 1,
          reason: "is a second table of the same columns; give one at a time")
      }
      tables.append((kind, table))
    }
    let kinds = Set(tables.map(\.kind))
    guard !kinds.isSuperset(of: [.participants, .dyads]) else {
      throw InputError(
        file: files[0],
        reason: "comes with a second table of who took part in disputes; give one at a time")
    }
    list = try DisputeOwner.list(of: tables)
    guard let main = tables.first(where: { !$0.kind.isRegister }) else {
      throw InputError(
        file: files.first ?? "-",
        reason: "only says more about rows of another table: give it together with that of the "
          + "participants of disputes (gml_part or dirdisps), of wars or of territorial changes")
    }
    input = main.table.input
    self.tables = tables
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var registers: [ConflictTable: RowGroups] = [:]
    for (kind, table) in tables where kind.isRegister {
      let column = kind.columns[0]
      let rows = try RowGroups(table, by: { $0[column] }, column: column, reject: reject)
      report.rows += rows.count
      registers[kind] = rows
    }
    var used: Set<String> = []
    for (kind, table) in tables {
      guard let maker = maker(of: kind, registers) else { continue }
      let register = maker.register.flatMap { registers[$0] }
      let rows = try RowGroups(table, by: maker.key, column: kind.columns[0], reject: reject)
      report.rows += rows.count
      used.formUnion(rows.keys)
      for key in rows.keys {
        guard let group = rows[key], register?.isBroken(key) != true else {
          report.count(
            "\(Counted.plural(of: maker.what)) left out, for a row of theirs cannot be read",
            one: "\(maker.what) left out, for a row of it cannot be read")
          continue
        }
        switch maker.made(key, group) {
        case .success(var row):
          row.file = table.input.name
          try emit(row)
        case .failure(let error):
          try reject(owner(of: error.cells, table).skipped(error.cells, key: key, error.fault))
          report.count(leftBeside: group)
        }
      }
      for field in maker.lost { report.losses.note(field, of: "row", count: rows.count) }
    }
    for (kind, words, one) in [
      (
        ConflictTable.disputes, "disputes without participants left out",
        "dispute without participants left out"
      ),
      (
        .warNames, "wars without years (neither between nor within states) left out",
        "war without years (neither between nor within states) left out"
      ),
    ] {
      let alone = registers[kind]?.keys.count { !used.contains($0) } ?? 0
      if alone > 0 { report.count(words, one: one, alone) }
    }
    return report
  }

  /// The table that a row is of: its own, or the register that says more of it.
  private func owner(of cells: CodedCells, _ table: HeadedTable) -> HeadedTable {
    tables.first { $0.table.head == cells.head }?.table ?? table
  }

  private func maker(
    of kind: ConflictTable, _ registers: [ConflictTable: RowGroups]
  ) -> (any GroupMaker)? {
    switch kind {
    case .disputes, .warNames, .territories: nil
    case .participants: DisputeMaker(list ?? .gml, .days, registers[.disputes])
    case .dyads: DisputeMaker(list ?? .cow, .pairs, registers[.disputes])
    case .interstateWars: InterstateWarMaker(names: registers[.warNames])
    case .intrastateWars: IntrastateWarMaker()
    case .interstateWarList: WarListMaker(form: .interstate)
    case .extrastateWarList: WarListMaker(form: .extrastate)
    case .intrastateWarList: WarListMaker(form: .intrastate)
    case .nonstateWarList: WarListMaker(form: .nonstate)
    case .armedConflicts: ArmedConflictMaker()
    case .transfers: TransferMaker(names: registers[.territories])
    case .rivalries: RivalryMaker(form: RivalryMaker.tss)
    case .strategicRivalries: RivalryMaker(form: RivalryMaker.td)
    }
  }
}

extension SetReport {
  /// Counts the rows that are left out because another of their event cannot be read.
  mutating func count(leftBeside group: [CodedCells]) {
    guard group.count > 1 else { return }
    count(
      "rows left out beside another of their event",
      one: "row left out beside another of its event", group.count - 1)
  }
}

/// Makes an event of the rows of one key.
protocol GroupMaker {
  /// What an event is called in messages: "dispute".
  var what: String { get }
  /// The columns that have no place in a chronicle.
  var lost: [String] { get }
  /// The register whose keys are those of the rows.
  var register: ConflictTable? { get }

  /// The key of a row.
  func key(_ cells: CodedCells) -> String?

  /// Makes the event.
  func make(_ key: String, _ rows: [CodedCells]) throws(GroupFault) -> ImportedRow
}

extension GroupMaker {
  /// No register.
  var register: ConflictTable? { nil }

  /// Makes the event, or says what is wrong.
  func made(_ key: String, _ rows: [CodedCells]) -> Result<ImportedRow, GroupFault> {
    do throws(GroupFault) { return .success(try make(key, rows)) } catch { return .failure(error) }
  }
}
