import Diplomacy

/// Rows of a data set that were read while earlier ones are stored.
public struct SetBatch: Sendable {
  /// A row that was understood, or one that cannot be read.
  public enum Item: Sendable {
    /// A row that was understood.
    case row(ImportedRow)
    /// A row that cannot be read.
    case rejected(SkippedRow)
  }

  /// The rows, in the order of the file.
  public var items: [Item] = []
  /// How many bytes of the file have been read.
  public var position: Int64 = 0
  /// How many it has; nil where that is not known.
  public var size: Int64?
  /// What the reader says at the end; the last batch has it.
  public var report: SetReport?

  /// How many rows are handed on together.
  static let size = 256
  /// With how many parts in events they are handed on before: a roll call has two hundred.
  static let parts = 2_048
}

extension SetBatch.Item {
  /// How many take part in its events.
  fileprivate var parts: Int {
    guard case .row(let row) = self else { return 0 }
    return row.records.reduce(0) { sum, record in
      if case .event(let event) = record { sum + event.participations.count } else { sum }
    }
  }
}

extension DataSet {
  /// Reads files, those of one group, on a thread of its own and works on its rows here, in their order.
  ///
  /// - Parameter body: What is done with a batch; when it throws, the reading ends.
  /// - Throws: As ``SetReader/read(emit:reject:)`` does, and whatever `body` throws.
  public func read(
    _ files: [String], _ options: SetOptions, _ body: (SetBatch) throws -> Void
  ) throws {
    try ReadAhead<SetBatch>.run(
      make: { batches in
        let reader = try self.reader(of: files, options)
        let input = (reader as? any InputSetReader)?.input
        var batch = SetBatch()
        var parts = 0
        func put(_ item: SetBatch.Item) throws {
          batch.items.append(item)
          parts += item.parts
          guard batch.items.count >= SetBatch.size || parts >= SetBatch.parts else { return }
          parts = 0
          batch.position = input?.position ?? 0
          batch.size = input?.size
          try batches.put(batch)
          batch.items.removeAll(keepingCapacity: true)
        }
        batch.report = try reader.read(
          emit: { try put(.row($0)) }, reject: { try put(.rejected($0)) })
        try batches.put(batch)
      }, body)
  }
}
