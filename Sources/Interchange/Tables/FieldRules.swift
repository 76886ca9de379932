import Diplomacy

/// The rules for the fields of an event; of a field with one value the first rule that has one
/// counts.
struct FieldRules: Hashable, Sendable {
  var key: [ColumnRule] = []
  var date = DateRule()
  var time: [ColumnRule] = []
  var zone: [ColumnRule] = []
  var kind: [ColumnRule] = []
  var title: [ColumnRule] = []
  var place: [ColumnRule] = []
  var latitude: [ColumnRule] = []
  var longitude: [ColumnRule] = []
  var participants: [ColumnRule] = []
  var speaker: [ColumnRule] = []
  var addressee: [ColumnRule] = []
  var form: [ColumnRule] = []
  var medium: [ColumnRule] = []
  var quote: [ColumnRule] = []
  var topics: [ColumnRule] = []
  var summary: [ColumnRule] = []
  var note: [ColumnRule] = []
  var source: [ColumnRule] = []
  var locator: [ColumnRule] = []
  var excerpt: [ColumnRule] = []
  var url: [ColumnRule] = []
  var identifiers: [ColumnRule] = []
  var codes: [ColumnRule] = []
  var status: [ColumnRule] = []
  var isPrivate: [ColumnRule] = []
  var figures: [FigureRule] = []

  /// The lists of columns by their names in a mapping file.
  static let lists: [(name: String, path: Path<FieldRules, [ColumnRule]>)] = [
    ("key", \.key), ("time", \.time), ("zone", \.zone), ("kind", \.kind), ("title", \.title),
    ("place", \.place), ("latitude", \.latitude), ("longitude", \.longitude),
    ("participants", \.participants), ("speaker", \.speaker), ("addressee", \.addressee),
    ("form", \.form), ("medium", \.medium), ("quote", \.quote), ("topics", \.topics),
    ("summary", \.summary), ("note", \.note), ("source", \.source), ("locator", \.locator),
    ("excerpt", \.excerpt), ("url", \.url), ("identifiers", \.identifiers), ("codes", \.codes),
    ("status", \.status), ("private", \.isPrivate),
  ]

  /// All columns that are read.
  var columns: [String] {
    date.columns + Self.lists.flatMap { self[keyPath: $0.path].flatMap(\.columns) }
      + figures.flatMap(\.columns)
  }

  /// The rules as a map of field names.
  static let codec = Shape<FieldRules>(
    "field list", new: FieldRules(),
    [.required("date", \.date, DateRule.codec, "the column of the date")]
      + lists.map { .usually($0.name, $0.path, .columns, [], "the columns of it") }
      + [.several("figures", \.figures, FigureRule.shape.codec, "numbers with a name")],
    finish: { rules, node, reading in
      for (name, list) in [("identifiers", rules.identifiers), ("codes", rules.codes)] {
        for rule in list where rule.scheme == nil {
          reading.note(node.line, "\(name) need the key \"scheme\" beside the column")
        }
      }
      for rule in rules.kind + rules.form where rule.column == nil && rule.value == nil {
        reading.note(node.line, "kind and form need a column or a value")
      }
    }
  ).codec
}

/// From which columns a figure is read.
struct FigureRule: Hashable, Sendable {
  var name = ""
  var low: String?
  var best: String?
  var high: String?

  /// The columns that it reads.
  var columns: [String] { [low, best, high].compactMap(\.self) }

  static let shape = Shape<FigureRule>(
    "figure", new: FigureRule(),
    [
      .required("name", \.name, .text, "what is counted"),
      .optional("low", \.low, .text, "the column of the least"),
      .optional("best", \.best, .text, "the column of the best estimate"),
      .optional("high", \.high, .text, "the column of the most"),
    ])
}
