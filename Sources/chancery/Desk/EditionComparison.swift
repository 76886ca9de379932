import Chronology
import Diplomacy
import Interchange
import Rendering
import Storage

/// Compares two states of a chronicle, record by record.
struct EditionComparison {
  let chronicle: Chronicle
  let dates: DateStyle
  /// Whether leads and what is private are left out.
  let isPublic: Bool

  /// What differs, and the two states in words.
  func differences(_ from: String, _ to: String?) throws -> ([Difference], ComparedEditions) {
    let first = try Desk.moment(from, in: chronicle)
    let second = try to.map { try Desk.moment($0, in: chronicle) }
    let differences = try chronicle.differences(from: first, to: second)
      .filter { !isPublic || isShown($0.before) || isShown($0.after) }
      .map { isPublic ? published($0) : $0 }
      .compactMap(words)
    let sorted =
      isPublic ? differences.filter(isEvent) + differences.filter { !isEvent($0) } : differences
    let editions = ComparedEditions(
      from: try words(first, from), to: try words(second, to ?? "the chronicle of now"))
    return (sorted, editions)
  }

  private func words(_ moment: Moment?, _ text: String) throws -> String {
    guard let moment else { return text }
    let number = try chronicle.lastChange(at: moment)
    let words = Desk.moments(dates)
    let day = try chronicle.change(numbered: number).map { words.day($0.at) }
    return "“\(text)”" + (day.map { " (\($0))" } ?? "")
  }

  private func words(_ difference: RecordDifference) -> Difference? {
    guard let record = difference.after ?? difference.before else { return nil }
    let action: RecordChange.Action =
      difference.before == nil ? .added : difference.after == nil ? .removed : .altered
    var fields: [FieldChange] = []
    if action == .altered {
      fields = RecordFields.changes(from: difference.before, to: difference.after)
      if isPublic {
        fields = fields.filter { !Self.ownFields.contains($0.field) }.map(named)
      }
      if let dates = dateChange(difference) {
        fields.removeAll { $0.field == "date" || $0.field.hasPrefix("date ") }
        fields.insert(dates, at: 0)
      }
    }
    if action == .altered, fields.isEmpty { return nil }
    // An erratum is looked up where it stands in the earlier edition.
    let shown = isPublic ? difference.before ?? record : record
    return Difference(
      change: RecordChange(
        kind: record.sort, handle: record.handle, action: action, fields: fields),
      title: title(difference, record), date: date(of: shown),
      reasons: difference.reasons)
  }

  /// The fields that are the editor's own business.
  private static let ownFields: Set<String> = [
    "private", "embargo", "private-note", "origin", "claim", "exception", "identifier", "code",
  ]

  private func isEvent(_ difference: Difference) -> Bool { difference.change.kind == .event }

  /// A field whose refs are put into the names by which a reader knows them.
  private func named(_ field: FieldChange) -> FieldChange {
    guard ["source", "place", "participant", "topic"].contains(field.field) else { return field }
    func words(_ text: String?) -> String? {
      guard let text else { return nil }
      let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
      let ref = Ref(stored: parts.first ?? text)
      let name =
        field.field == "source"
        ? try? chronicle.label(ofSource: ref) : (try? chronicle.names([ref]))?[ref]
      return [name ?? parts.first, parts.dropFirst().first].compactMap { $0 }
        .joined(separator: ", ")
    }
    return FieldChange(
      field: field.field, before: words(field.before), after: words(field.after))
  }

  /// How a reader knows a record.
  private func title(_ difference: RecordDifference, _ record: Record) -> String {
    guard case .relation(let relation) = record else {
      return isPublic ? difference.formerTitle : difference.title
    }
    let names = (try? chronicle.names([relation.from, relation.to])) ?? [:]
    let (from, to) = (names[relation.from] ?? "", names[relation.to] ?? "")
    switch relation.kind {
    case .tenure: return "\(from), \(relation.office ?? "") of \(to)"
    case .membership: return "\(from), member of \(to)"
    case .partOf: return "\(from), part of \(to)"
    case .succeeds: return "\(from), which follows \(to)"
    case .continues: return "\(from), which continues \(to)"
    }
  }

  private func date(of record: Record?) -> String? {
    guard case .event(let event)? = record else { return nil }
    return event.date.edtf?.english(DateWording(style: dates)) ?? "undated"
  }

  /// What has become of an event's date, in words.
  private func dateChange(_ difference: RecordDifference) -> FieldChange? {
    let (old, new) = (date(of: difference.before), date(of: difference.after))
    return old == new ? nil : FieldChange(field: "date", before: old, after: new)
  }

  /// What is private is withheld, what was and no longer is has been withdrawn.
  private func published(_ difference: RecordDifference) -> RecordDifference {
    RecordDifference(
      before: isShown(difference.before) ? difference.before : nil,
      after: isShown(difference.after) ? difference.after : nil, title: difference.title,
      formerTitle: difference.formerTitle, reasons: difference.reasons)
  }

  private func isShown(_ record: Record?) -> Bool {
    switch record {
    case nil: false
    case .event(let event): !event.isPrivate && event.status == .confirmed
    case .actor(let actor): !actor.isPrivate
    case .source(let source): !source.isPrivate
    default: true
    }
  }
}

extension Record {
  /// The sort of record that refs stand for.
  fileprivate var sort: RecordKind? {
    switch self {
    case .event: .event
    case .actor: .actor
    case .place: .place
    case .source: .source
    case .topic: .topic
    case .relation: .relation
    case .chronicle, .kind, .timeline, .supplement: nil
    }
  }

  /// How it is typed.
  fileprivate var handle: String {
    if case .event(let event) = self { return event.handle?.text ?? "?" }
    return ref?.text ?? "?"
  }
}
