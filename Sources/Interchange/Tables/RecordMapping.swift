import Chronology
import Diplomacy

/// Says which columns of a table, or which keys of its objects, become which fields of an event.
struct RecordMapping: Hashable, Sendable {
  /// The name under which the rows are known again; nil where the file's name has to do.
  var name: String?
  /// The data set as a source.
  var source: SetSource?
  /// What stands between cells: "comma", "semicolon", "tab"; nil where the heads tell.
  var delimiter: Delimiter?
  /// Whether a quotation mark is a character as any other.
  var isPlain = false
  /// Texts that say nothing: "NA", "-9".
  var nothing: [String] = []
  /// Dates that say that something has not ended: "9999-12-31".
  var still: [String] = []
  /// Columns that are left out without a word.
  var ignored: [String] = []
  /// Rows that are left out on purpose.
  var skipped: [SkipRule] = []
  /// Whether what is skipped are the titles of TimelineJS' tables, which no mapping file names.
  var hasTitleSlides = false
  /// The fields.
  var fields = FieldRules()
  /// Whether the table is one that `timeline --format csv` wrote.
  var isOwnTable = false

  /// What stands between cells.
  enum Delimiter: String, CaseIterable, Sendable {
    case comma, semicolon, tab

    /// The byte.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// The columns that any rule reads.
  var columns: Set<String> { Set(fields.columns + skipped.map(\.column)) }

  private static let shape = Shape<RecordMapping>(
    "mapping", new: RecordMapping(),
    [
      .optional("name", \.name, .text, "the name under which the rows are known again"),
      .optional("source", \.source, SetSource.shape.codec, "the data set as a source"),
      .optional("delimiter", \.delimiter, .word(Delimiter.self), "what stands between cells"),
      .usually("plain", \.isPlain, .boolean, false, "whether quotation marks are characters"),
      .several("nothing", \.nothing, .text, "texts that say nothing"),
      .several("still", \.still, .text, "dates that say that something goes on"),
      .several("ignore", \.ignored, .text, "columns that are left out"),
      .several("skip", \.skipped, SkipRule.shape.codec, "rows that are left out"),
      .required("fields", \.fields, FieldRules.codec, "which columns become which fields"),
    ],
    finish: { mapping, node, reading in
      if let name = mapping.name, RefRule.slug(name) != name {
        reading.note(node.line, "name \(shown(name)) has more than a-z, digits and hyphens")
      }
    })

  /// Reads a mapping file.
  ///
  /// - Throws: ``InterchangeError`` with every problem of the file, ``InputError`` where it cannot
  ///   be opened.
  static func read(file: String) throws -> RecordMapping {
    try read(InputFile(file).text(most: 1 << 20), file: file)
  }

  /// Reads the text of a mapping file.
  static func read(_ text: String, file: String) throws(InterchangeError) -> RecordMapping {
    let reading = Reading(file: file)
    let documents = YAMLTree.documents(text, reading).filter { $0.content != .empty }
    var mapping: RecordMapping?
    if let first = documents.first, documents.count == 1 {
      mapping = shape.read(first, reading)
    } else if !reading.hasProblems {
      reading.note(0, "a mapping file is one YAML document with the key \"fields\"")
    }
    try reading.finish()
    return mapping ?? RecordMapping()
  }
}

/// A data set as a source, as a mapping file describes it.
struct SetSource: Hashable, Sendable {
  var title = ""
  var short: String?
  var author: String?
  var publisher: String?
  var url: String?
  var language: String?
  var note: String?

  static let shape = Shape<SetSource>(
    "source", new: SetSource(),
    [
      .required("title", \.title, .text, "what the data set is called"),
      .optional("short", \.short, .text, "its short form"),
      .optional("author", \.author, .text, "who made it"),
      .optional("publisher", \.publisher, .text, "who publishes it"),
      .optional("url", \.url, .text, "where it is"),
      .optional("language", \.language, .text, "its language"),
      .optional("note", \.note, .text, "a note"),
    ])
}
