public import Diplomacy

/// Reads a data set and hands on its rows as the records they become.
///
/// One is made for each file. What it emits has keys for refs (see ``ImportedRow``); it knows nothing
/// of the chronicle, which decides what is there already.
public protocol SetReader {
  /// Reads all rows of the file, in an order that the file alone decides, in memory that does not
  /// grow with it.
  ///
  /// - Parameters:
  ///   - emit: Takes a row that was understood.
  ///   - reject: Takes a row that cannot be read, with the reason; it may end the reading by throwing.
  /// - Throws: ``InputError`` or ``XMLError`` where the file as a whole cannot be read; whatever `emit`
  ///   and `reject` throw.
  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport
}

/// A reader whose file tells how far it has come.
public protocol InputSetReader: SetReader {
  /// The file.
  var input: InputFile { get }
}

/// What a reader says at the end of a file.
public struct SetReport: Hashable, Sendable {
  /// How many rows (documents, pages, entries) the file has, whatever became of them.
  public var rows = 0
  /// What was left out or put together on purpose, in words that a number comes before: "editorial
  /// notes left out".
  public var counted: [String: Int] = [:]
  /// The same words for a single one: "editorial note left out".
  public var singular: [String: String] = [:]
  /// Which fields of the set have no place in a chronicle, of how many rows.
  public var losses = LossReport()

  /// Makes a report of nothing.
  public init() {}

  /// Counts a row that was left out on purpose, or put together with another.
  ///
  /// - Parameters:
  ///   - what: The words for several.
  ///   - one: The words for a single one.
  ///   - number: How many.
  public mutating func count(_ what: String, one: String, _ number: Int = 1) {
    counted[what, default: 0] += number
    singular[what] = one
  }

  /// Adds what the report of another file counts.
  public mutating func add(_ other: SetReport) {
    rows += other.rows
    counted.merge(other.counted, uniquingKeysWith: +)
    singular.merge(other.singular) { first, _ in first }
    losses.add(other.losses)
  }

  /// What was counted in words, the most frequent first.
  public var words: [String] {
    counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { what, number in
      "\(number) \(number == 1 ? singular[what] ?? what : what)"
    }
  }
}

/// How a data set is to be read.
public struct SetOptions: Sendable {
  /// How its text is encoded.
  public var encoding: TextEncoding
  /// The file that says which column becomes which field, where the set has no form of its own.
  public var mapping: String?
  /// The keys that the files read with these options have used so far.
  let used = UsedKeys()

  /// Makes options.
  public init(encoding: TextEncoding = .utf8, mapping: String? = nil) {
    self.encoding = encoding
    self.mapping = mapping
  }
}
