import Diplomacy

/// The words of the columns in which a record has one value, and their order in a list of changes.
enum FieldOrder {
  /// The tables of which a record has at most one row.
  static let singleRows: Set<String> = [
    "chronicle", "topic", "actor", "place", "source", "relation", "event", "statement",
  ]

  /// The columns that point to another record.
  static let pointers: [String: RecordKind] = [
    "place_id": .place, "occasion_id": .event, "creator_id": .actor, "from_id": .actor,
    "to_id": .actor, "state_id": .actor,
  ]

  /// The columns that are yes or no, in words.
  static let flags: [String: (yes: String, no: String)] = [
    "private": ("private", "public"), "represents": ("represents", "does not represent"),
  ]

  /// What a column usually says; a record's ref is how it is named anyway.
  static let usual: [String: String] = ["private": "0", "represents": "1", "status": "confirmed"]

  /// The word of a column; nil for one that follows from others.
  static func label(_ table: String, _ column: String) -> String? {
    switch column {
    case "id", "uid", "change_id", "event_id", "earliest", "begin_latest", "end_earliest",
      "latest", "sort_day", "has_earliest", "span", "second", "position", "origin", "origin_key",
      "date_calendar", "published_calendar", "dateline_calendar":
      nil
    case "date_given": "date in words"
    case "dateline": table == "event" ? nil : "dateline"
    case "published_given": "published in words"
    case "dateline_given", "published_dateline": nil
    case "valid": "validity"
    case "within_id", "under_id": table == "topic" ? "under" : table == "source" ? "in" : "within"
    case "quote": "words"
    default:
      column.replacing("_id", with: "").replacing("_", with: " ")
    }
  }

  /// The places of the fields that stand first.
  static let places: [String: Int] = Dictionary(
    [
      "ref", "kind", "title", "short", "date", "date in words", "time", "place", "name",
      "participant", "words", "translation", "form", "topic", "link", "claim", "source",
    ].enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
