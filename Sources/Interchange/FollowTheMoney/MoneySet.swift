import Diplomacy

/// Entities of FollowTheMoney, one a line, as a data set.
///
/// Who an entity is comes first and what ties them after that, wherever they stand in the file: it
/// is read three times, first for fragments of one entity; of a pipe the ties are held.
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
    var work = MoneyWork(file: file, name: input.name)
    let isPipe = file == "-" || input.size == nil
    var fragments = isPipe ? MoneyFragments() : try MoneyFragments(of: file, options.encoding)
    var ids = RepeatedLines()
    var held: [(entity: MoneyEntity, number: Int)] = []
    var lines = LineReader(input, encoding: options.encoding)
    while let line = try lines.next() {
      guard !line.trimmed.isEmpty else { continue }
      work.report.rows += 1
      guard let entity = MoneyEntity(line) else {
        let reason =
          JSONFault.fault(Array(line.utf8)).map { "is not JSON: \($0)" }
          ?? "is no entity: a JSON object with “id”, “schema” and “properties”"
        try reject(work.skipped(nil, lines.line, reason, text: line))
        continue
      }
      var reason: String?
      if fragments.has(entity.id) {
        if work.isLeftOut(entity) { continue }
        reason = fragments.take(entity, lines.line)
      } else if isPipe, let earlier = ids.line(entity.id, line, lines.line) {
        if earlier.isSame {
          work.report.countRepeated()
          continue
        }
        reason =
          "is a further fragment of the entity on line \(earlier.line); import a file and not a "
          + "pipe, so that they can be put together"
      } else {
        switch MoneyRows.sort(entity.schema) {
        case .actor: try work.put(entity, lines.line, emit: emit, reject: reject)
        case .position: work.note(position: entity)
        case .tie: if isPipe { held.append((entity, lines.line)) }
        case .other: _ = work.isLeftOut(entity)
        }
      }
      if let reason { try reject(work.skipped(entity.id, lines.line, reason, text: line)) }
    }
    for (entity, _) in fragments.whole(.position) { work.note(position: entity) }
    for (entity, line) in fragments.whole(.actor) {
      try work.put(entity, line, emit: emit, reject: reject)
    }
    if isPipe {
      for (entity, line) in held { try work.put(entity, line, emit: emit, reject: reject) }
      return work.report
    }
    lines = LineReader(try InputFile(file), encoding: options.encoding)
    while let line = try lines.next() {
      guard let entity = MoneyEntity(line), MoneyRows.sort(entity.schema) == .tie,
        !fragments.has(entity.id)
      else { continue }
      try work.put(entity, lines.line, emit: emit, reject: reject)
    }
    for (entity, line) in fragments.whole(.tie) {
      try work.put(entity, line, emit: emit, reject: reject)
    }
    return work.report
  }
}

/// Makes records of entities, and keeps count.
private struct MoneyWork {
  let name: String
  var report = SetReport()
  private var rows: MoneyRows

  init(file: String, name: String) {
    self.name = name
    rows = MoneyRows(file: file)
  }

  func skipped(
    _ key: String?, _ line: Int, _ reason: String, text: String? = nil
  ) -> SkippedRow {
    SkippedRow(file: name, line: line, key: key, reason: reason, text: text)
  }

  /// Counts an entity that has no place in a chronicle; false where it has one.
  mutating func isLeftOut(_ entity: MoneyEntity) -> Bool {
    guard MoneyRows.sort(entity.schema) == .other else { return false }
    report.count("\(entity.schema) entities left out", one: "\(entity.schema) entity left out")
    return true
  }

  mutating func note(position entity: MoneyEntity) {
    rows.note(position: entity)
    report.count(
      "Position entities that became the office of tenures",
      one: "Position entity that became the office of tenures")
  }

  mutating func put(
    _ entity: MoneyEntity, _ line: Int, emit: (ImportedRow) throws -> Void,
    reject: (SkippedRow) throws -> Void
  ) throws {
    switch rows.outcome(of: entity) {
    case .failure(let fault): try reject(skipped(entity.id, line, "\(fault)"))
    case .success(let records):
      for loss in rows.losses(of: entity) { report.losses.note(loss, of: "entity") }
      let origin = Origin(name: MoneyRows.originName, key: entity.id)
      try emit(ImportedRow(records: records, origin: origin, line: line))
    }
  }
}

/// The lines on which the ids of a pipe were used.
private struct RepeatedLines {
  private var spots: [Int: (line: UInt32, sum: Int)] = [:]

  /// The line that has used an id before, and whether it is the same; nil where none has.
  mutating func line(_ id: String, _ text: String, _ number: Int) -> (line: Int, isSame: Bool)? {
    if let earlier = spots[id.hashValue] {
      return (Int(earlier.line), earlier.sum == text.hashValue)
    }
    // The memory that a pipe takes has a bound.
    if spots.count < SeenKeys.most {
      spots[id.hashValue] = (UInt32(clamping: number), text.hashValue)
    }
    return nil
  }
}
