public import Diplomacy

/// The fields in which two states of a record differ, in the keys of the chronicle's own formats.
public enum RecordFields {
  /// What differs, in the order of the fields; of lists, what has come and what has gone.
  public static func changes(from before: Record?, to after: Record?) -> [FieldChange] {
    let old = fields(before)
    let new = fields(after)
    var keys = new.map(\.key)
    keys += old.map(\.key).filter { !keys.contains($0) }
    return keys.flatMap { key -> [FieldChange] in
      let field = singular[key] ?? key
      let had = old.first { $0.key == key }?.values ?? []
      let has = new.first { $0.key == key }?.values ?? []
      var gone = had
      var come: [String] = []
      for value in has {
        if let index = gone.firstIndex(of: value) {
          gone.remove(at: index)
        } else {
          come.append(value)
        }
      }
      if gone.count == 1, come.count == 1 {
        return [FieldChange(field: field, before: gone[0], after: come[0])]
      }
      return gone.map { FieldChange(field: field, before: $0, after: nil) }
        + come.map { FieldChange(field: field, before: nil, after: $0) }
    }
  }

  private struct Values {
    var key: String
    var values: [String]
  }

  /// The keys of a record, those of a map within it too, each with its values in words.
  private static func fields(_ record: Record?) -> [Values] {
    guard let record, case .map(let entries) = RecordSection.write(record).content else {
      return []
    }
    return entries.flatMap { entry -> [Values] in
      switch entry.value.content {
      // Ids and numbers are the chronicle's own.
      case _ where ["id", "number"].contains(entry.key): []
      case .map(let parts):
        parts.map { Values(key: "\(entry.key) \($0.key)", values: values($0.value)) }
      default: [Values(key: entry.key, values: values(entry.value))]
      }
    }
  }

  private static func values(_ node: FieldTree) -> [String] {
    if case .list(let items) = node.content { return items.map(words) }
    return [words(node)]
  }

  /// A value in words; of a map, what its first keys say needs no names.
  private static func words(_ node: FieldTree) -> String {
    if let text = node.scalar { return text }
    switch node.content {
    case .map(let entries):
      var text = ""
      for entry in entries where entry.key != "number" {
        let value = words(entry.value)
        switch entry.key {
        case "rank", "standing", "presence": text += " (\(value))"
        case "reason": text += ", because: \(value)"
        case "sources": text += ", from \(value)"
        case "note": text += ", note: \(value)"
        case "locator": text += "#\(value)"
        default: text += plainKeys.contains(entry.key) ? " \(value)" : " \(entry.key) \(value)"
        }
      }
      return text.first == " " ? String(text.dropFirst()) : text
    case .list(let items): return items.map(words).joined(separator: ", ")
    case .short(_, let long): return words(long)
    case .empty, .text, .token, .literal: return ""
    }
  }

  /// The keys whose values say what they are: `follows 2001-10-03-brussels`.
  private static let plainKeys: Set<String> = [
    "kind", "to", "field", "value", "name", "actor", "source", "role", "date", "edtf", "text",
  ]

  /// The words of the fields that are lists, of which one value is told.
  private static let singular: [String: String] = [
    "names": "name", "identifiers": "identifier", "sources": "source", "claims": "claim",
    "participants": "participant", "topics": "topic", "links": "link", "dates": "date by role",
    "codes": "code", "figures": "figure", "commitments": "commitment", "exceptions": "exception",
    "silences": "silence", "derives-from": "derives from", "statement quote": "words",
  ]
}
