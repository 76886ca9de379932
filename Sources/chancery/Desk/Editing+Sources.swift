import Diplomacy
import Storage

extension Editing {
  func edited(_ old: Source) throws -> Source {
    try refuse(
      [
        options.ofEvents, options.ofMeetings, options.ofStatements, options.ofPlaces,
        options.ofRelations, options.ofNames,
        [
          "under": options.under != nil,
          "existence": options.actor.existence != nil,
          "zone": options.zone.zone != nil,
          "valid": !options.valid.valid.isEmpty,
          "drop-claim": !options.drop.dropClaim.isEmpty,
        ],
      ], "a source")
    let fields: [(String, WritableKeyPath<Source, String?>)] = [
      ("note", \.note), ("kind", \.kind), ("short", \.short), ("author", \.author),
      ("publisher", \.publisher), ("archive", \.archive), ("collection", \.collection),
      ("reference", \.reference), ("number", \.number), ("classification", \.classification),
      ("url", \.url), ("language", \.language), ("fixity", \.fixity), ("file", \.file),
      ("editor", \.editor), ("edition", \.edition), ("volume", \.volume), ("pages", \.pages),
      ("publisher-place", \.publisherPlace), ("archived", \.archived),
    ]
    let others = ["published", "hour", "dateline", "in", "creator", "reliability", "accessed"]
    try checkFields(fields.map(\.0) + others, "a source")
    var source = old
    source.ref = try ref(old.ref)
    source.note = options.record.note ?? old.note
    for (name, path) in fields where options.drop.fields.contains(name) {
      source[keyPath: path] = nil
    }
    for field in options.drop.fields {
      switch field {
      case "published": source.published = nil
      case "hour": (source.time, source.zone) = (nil, nil)
      case "dateline": source.dateline = nil
      case "in": source.within = nil
      case "creator": source.creator = nil
      case "reliability": source.reliability = nil
      case "accessed": source.accessed = nil
      default: continue
      }
    }
    if let title = options.title { source.title = title }
    if let short = options.event.short { source.short = short }
    try drop(from: &source)
    try options.source.apply(
      to: &source, kind: options.kind.kind, language: options.language.language,
      pages: options.record.citation, desk)
    source.identifiers = identifiers(old.identifiers)
    source.citations = try citations(old.citations, of: .source)
    source.exceptions = try options.exceptions.applied(to: old.exceptions)
    return source
  }

  /// Takes away what a source is taken from, and silences by their number.
  private func drop(from source: inout Source) throws {
    for text in commaList(options.drop.dropDerivesFrom) {
      let root = try desk.source(text)
      let before = source.derivesFrom.count
      source.derivesFrom.removeAll { $0 == root }
      if source.derivesFrom.count == before { throw Failure("it is not taken from “\(text)”") }
    }
    let numbers = try options.drop.dropSilence.map { text in
      let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
      guard let number = Int(digits), source.silences.indices.contains(number - 1) else {
        throw Failure("there is no silence “\(text)”; “chancery show \(source.ref)” numbers them")
      }
      return number
    }
    for number in Set(numbers).sorted(by: >) { source.silences.remove(at: number - 1) }
  }
}
