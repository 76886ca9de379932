import Diplomacy
import Foundation

/// The values of a JSON object by paths: `actor.name` is the name within the actor.
struct ObjectCells: CellRow {
  private let tree: FieldTree

  init(_ tree: FieldTree) { self.tree = tree }

  /// The object of a line; nil where it is none.
  init?(_ line: String) {
    guard let tree = try? JSONLinesReader.decoder.decode(FieldTree.self, from: Data(line.utf8)),
      case .map = tree.content
    else { return nil }
    self.tree = tree
  }

  func values(_ column: String) -> [String] { Self.values(column[...], in: tree) }

  private static func values(_ path: Substring, in node: FieldTree) -> [String] {
    switch node.content {
    case .list(let items): return items.flatMap { values(path, in: $0) }
    case .map(let entries):
      if let entry = entries.first(where: { $0.key == path }) { return scalars(entry.value) }
      guard let point = path.firstIndex(of: "."),
        let entry = entries.first(where: { $0.key == path[..<point] })
      else { return [] }
      return values(path[path.index(after: point)...], in: entry.value)
    default: return []
    }
  }

  private static func scalars(_ node: FieldTree) -> [String] {
    if case .list(let items) = node.content { return items.flatMap(scalars) }
    guard let text = node.scalar?.trimmed, !text.isEmpty else { return [] }
    return [text]
  }

  /// All paths that lead to a value.
  var paths: [String] {
    var found: [String] = []
    func walk(_ node: FieldTree, _ path: String, _ depth: Int) {
      switch node.content {
      case .map(let entries) where depth < 6:
        for entry in entries {
          walk(entry.value, path.isEmpty ? entry.key : "\(path).\(entry.key)", depth + 1)
        }
      case .list(let items): for item in items.prefix(8) { walk(item, path, depth + 1) }
      case .empty: return
      default: if !found.contains(path), !path.isEmpty { found.append(path) }
      }
    }
    walk(tree, "", 0)
    return found
  }
}

/// Other people's JSON Lines, read by a mapping file.
struct ObjectSet: InputSetReader {
  private let file: String
  private let options: SetOptions
  private let mapping: RecordMapping
  let input: InputFile

  /// Opens a file and its mapping.
  init(file: String, _ options: SetOptions) throws {
    guard let path = options.mapping else {
      throw InputError(
        file: file,
        reason: "needs a mapping file, --mapping FILE, that says which key becomes which field"
          + (file == "-" ? "" : "; this is one to begin with:\n\n")
          + (file == "-" ? "" : try MappingDraft.objects(file, options.encoding)))
    }
    self.file = file
    self.options = options
    mapping = try RecordMapping.read(file: path)
    input = try InputFile(file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var lines = LineReader(input, encoding: options.encoding)
    var work = RowWork(maker: MappedRow(mapping, file: file), file: input.name, options.used)
    let known = mapping.columns.union(mapping.ignored)
    while let line = try lines.next() {
      guard !line.trimmed.isEmpty else { continue }
      guard let cells = ObjectCells(line) else {
        work.report.rows += 1
        let fault = JSONFault.reason(Array(line.utf8))
        try reject(
          SkippedRow(
            file: input.name, line: lines.line, key: nil, reason: "is no JSON object: \(fault)",
            text: line))
        continue
      }
      for path in cells.paths where !Self.isRead(path, known) {
        work.report.losses.note(path, of: "row")
      }
      try work.take(
        cells, line: lines.line, text: { line },
        digest: {
          var digest = RowDigest()
          digest.add(line)
          return digest
        }, order: { _ in nil }, emit: emit, reject: reject)
    }
    return work.report
  }

  /// Whether a path or what is around it is read.
  private static func isRead(_ path: String, _ known: Set<String>) -> Bool {
    known.contains(path) || known.contains { path.hasPrefix("\($0).") }
  }
}
