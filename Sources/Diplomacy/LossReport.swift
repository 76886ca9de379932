/// What was left behind on the way from one form of records to another, counted by field.
///
/// A writer notes each record of which its format cannot say a field, a reader each entry of which
/// the chronicle has no place for one; the program tells it, and may refuse it (`--strict`).
///
///     var losses = LossReport()
///     losses.note("reliability", of: "source")
///     losses.words(for: "bibtex")  // "bibtex could not say: reliability (1 source)"
public struct LossReport: Hashable, Sendable {
  /// A field of a sort of record, and of how many records it was lost.
  public struct Loss: Hashable, Sendable {
    /// The field, as the record's own form names it: `reliability`.
    public var field: String
    /// What one such record is called: `source`.
    public var noun: String
    /// Of how many records.
    public var count: Int
  }

  private struct Key: Hashable, Sendable {
    var field: String
    var noun: String
  }
  private var counts: [Key: Int] = [:]

  /// Makes a report of no loss.
  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts a field that was lost of a record.
  public mutating func note(_ field: String, of noun: String, count: Int = 1) {
    counts[Key(field: field, noun: noun), default: 0] += count
  }

  /// Adds what another report counts.
  public mutating func add(_ other: LossReport) {
    for (key, count) in other.counts { counts[key, default: 0] += count }
  }

  /// The losses, the most frequent first, then by alphabet.
  public var losses: [Loss] {
    counts.map { Loss(field: $0.key.field, noun: $0.key.noun, count: $0.value) }
      .sorted { ($1.count, $0.field, $0.noun) < ($0.count, $1.field, $1.noun) }
  }

  /// How many fields are told before the rest is only counted.
  private static let most = 100

  /// The losses in words: "reliability (12 sources), dateline (3 sources)".
  public var words: String {
    let losses = losses
    let told = losses.prefix(Self.most).map { loss in
      "\(LongText.cut(loss.field)) (\(Counted.words(loss.count, loss.noun)))"
    }.joined(separator: ", ")
    let others = losses.count - Self.most
    return others > 0 ? "\(told) and \(others) more" : told
  }

  /// The losses of a format as a sentence for standard error; nil where there are none.
  public func words(for format: String) -> String? {
    isEmpty ? nil : "\(format) could not say: \(words)"
  }
}
