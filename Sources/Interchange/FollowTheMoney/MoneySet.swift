import Diplomacy

/// Entities of FollowTheMoney, one a line, as a data set.
///
/// Who an entity is comes first and what ties them after that, wherever they stand in the file: it
/// is read twice, and of standard input the ties are held.
struct MoneySet: InputSetReader {
  private let file: String
  private let options: SetOptions
  let input: InputFile

  /// Opens a file.
  init(file: String, _ options: SetOptions) throws {
    self.file = file
    self.options = options
    input = try InputFile(file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var rows = MoneyRows(file: file)
    var held: [(line: String, number: Int)] = []
    func put(_ entity: MoneyEntity, _ number: Int, _ made: Result<[Record], CellFault>) throws {
      let records: [Record]
      switch made {
      case .success(let found): records = found
      case .failure(let fault):
        return try reject(
          SkippedRow(file: input.name, line: number, key: entity.id, reason: "\(fault)"))
      }
      for loss in rows.losses(of: entity) { report.losses.note(loss, of: "entity") }
      try emit(
        ImportedRow(
          records: records, origin: Origin(name: MoneyRows.originName, key: entity.id),
          line: number))
    }
    var lines = LineReader(input, encoding: options.encoding)
    while let line = try lines.next() {
      guard !line.trimmed.isEmpty else { continue }
      report.rows += 1
      guard let entity = MoneyEntity(line) else {
        try reject(
          SkippedRow(
            file: input.name, line: lines.line, key: nil,
            reason: "is no entity: a JSON object with “id”, “schema” and “properties”", text: line))
        continue
      }
      switch MoneyRows.sort(entity.schema) {
      case .actor: try put(entity, lines.line, rows.outcome(of: entity))
      case .position:
        rows.note(position: entity)
        report.count(
          "Position entities that became the office of tenures",
          one: "Position entity that became the office of tenures")
      case .tie: if file == "-" { held.append((line, lines.line)) }
      case .other:
        report.count("\(entity.schema) entities left out", one: "\(entity.schema) entity left out")
      }
    }
    if file == "-" {
      for (line, number) in held {
        guard let entity = MoneyEntity(line) else { continue }
        try put(entity, number, rows.outcome(of: entity))
      }
      return report
    }
    lines = LineReader(try InputFile(file), encoding: options.encoding)
    while let line = try lines.next() {
      guard let entity = MoneyEntity(line), MoneyRows.sort(entity.schema) == .tie else { continue }
      try put(entity, lines.line, rows.outcome(of: entity))
    }
    return report
  }
}
