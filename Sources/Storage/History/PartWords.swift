import Diplomacy

/// A part of a record in a few words, from the columns of its row.
struct PartWords {
  /// How a record is named.
  let handle: (RecordKind, Int64) throws -> String

  /// What each table's rows are called.
  static let labels: [String: String] = [
    "name": "name", "event_date": "date by role", "event_bound": "bound", "event_topic": "topic",
    "participation": "participant", "link": "link", "statement_about": "about",
    "attribution": "via", "commitment": "commitment", "figure": "figure", "event_code": "code",
    "identifier": "identifier", "rule_exception": "exception", "claim": "claim",
    "citation": "source", "derivation": "derives from", "silence": "silence",
    "event_kind": "kind of event", "saved_timeline": "saved timeline",
  ]

  /// The part in words.
  func text(_ table: String, _ row: RowWords.Image) throws -> String {
    func of(_ column: String) -> String? { row[column] ?? nil }
    func named(_ kind: RecordKind, _ column: String) throws -> String? {
      try of(column).flatMap(Int64.init).map { try handle(kind, $0) }
    }
    func words(_ parts: [String?]) -> String {
      parts.compactMap { $0 }.joined(separator: " ")
    }
    switch table {
    case "name": return words([of("text"), of("valid").map { "(\($0))" }])
    case "event_date":
      return words([of("role"), of("date") ?? "undated", try named(.actor, "actor_id")])
    case "event_bound": return words([of("side"), try named(.event, "other_id")])
    case "event_topic": return words([try named(.topic, "topic_id")])
    case "participation":
      return words([
        try named(.actor, "actor_id") ?? "unknown",
        of("role").flatMap { $0 == "participant" ? nil : "(\($0))" },
        of("capacity").map { "as \($0)" }, try named(.actor, "principal_id").map { "for \($0)" },
        of("side").map { "on the side “\($0)”" },
        of("presence").flatMap { $0 == "full" ? nil : "(\($0))" },
      ])
    case "link":
      return words([
        of("kind"), try named(.event, "to_id"),
        of("standing").flatMap { $0 == "stated" ? nil : "(\($0))" },
      ])
    case "statement_about":
      return words([
        try named(.event, "about_event_id"), try named(.actor, "about_actor_id"),
        try named(.topic, "about_topic_id"), try named(.place, "about_place_id"),
      ])
    case "attribution": return try named(.actor, "actor_id") ?? "unknown"
    case "commitment":
      return words([of("kind"), of("text").map { "“\($0)”" }, of("due").map { "due \($0)" }])
    case "figure":
      return words([
        of("name"), [of("low"), of("best"), of("high")].map { $0 ?? "" }.joined(separator: ","),
      ])
    case "event_code", "identifier": return "\(of("scheme") ?? ""):\(of("value") ?? "")"
    case "rule_exception": return words([of("rule"), of("reason").map { "because \($0)" }])
    case "claim":
      return words([
        of("field"), of("value"), of("rank").map { "(\($0))" },
        of("reason").map { "because \($0)" },
      ])
    case "citation":
      let source = try named(.source, "source_id") ?? "?"
      return words([
        source + (of("locator").map { "#\($0)" } ?? ""), of("fact").map { "for the \($0)" },
        of("excerpt").map { "“\($0)”" }, of("credibility").map { "credibility \($0)" },
      ])
    case "derivation": return words([try named(.source, "from_id")])
    case "silence":
      return words([
        "nothing on", try named(.actor, "actor_id") ?? "anybody", try named(.topic, "topic_id"),
        of("period"),
      ])
    case "event_kind": return words([of("name"), of("under").map { "under \($0)" }])
    case "saved_timeline": return words([of("name")])
    default: return ""
    }
  }
}
