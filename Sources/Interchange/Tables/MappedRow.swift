import Chronology
import Diplomacy

/// Turns a row into the records that a mapping makes of it.
struct MappedRow {
  let mapping: RecordMapping
  /// The name under which rows are known again.
  let name: String
  /// The data set as a source.
  let source: Source
  private let dates: DateCells

  init(_ mapping: RecordMapping, file: String) {
    self.mapping = mapping
    let base = SetNaming.base(of: file)
    let slug = RefRule.slug(base)
    name = mapping.name ?? (slug.isEmpty ? "table" : slug)
    source = SetNaming.source(mapping.source, named: name, file: base)
    dates = DateCells(mapping)
  }

  /// The row's key; nil where the mapping names no column for it, or it is empty.
  func key(of row: some CellRow) -> String? { first(mapping.fields.key, row) }

  /// The records of a row.
  ///
  /// - Parameters:
  ///   - key: The key by which it is known again.
  ///   - place: Where it stands in the file, for its citation.
  /// - Throws: ``CellFault`` with the column of what cannot be read.
  func records(
    of row: some CellRow, key: String, place: String
  ) throws(CellFault) -> [Record] {
    let fields = mapping.fields
    var records = RowRecords()
    let found = try dates.date(in: row)
    var event = Event(
      kind: kind(row), date: found.date, title: first(fields.title, row).map(title))
    (event.time, event.zone) = try time(found, row)
    event.summary = joined(fields.summary, row)
    event.note = joined(fields.note, row)
    event.topics = fields.topics.flatMap { $0.values(in: row) }.map { records.addTopic($0) }
    try addParties(to: &event, row, &records)
    event.place = try self.place(row, &records)
    event.identifiers = identifiers(fields.identifiers, row)
    event.codes = identifiers(fields.codes, row)
    event.figures = try figures(row)
    event.status = try status(row)
    event.isPrivate = try isPrivate(row)
    if event.kind == .statement { event.statement = try statement(row) }
    cite(in: &event, row, place: place, &records)
    _ = records.add(event, origin: Origin(name: name, key: key))
    return records.records
  }

  // MARK: Words

  func first(_ rules: [ColumnRule], _ row: some CellRow) -> String? {
    rules.lazy.flatMap { $0.values(in: row) }.first { !mapping.nothing.contains($0) }
  }

  private func joined(_ rules: [ColumnRule], _ row: some CellRow) -> String? {
    let texts = rules.flatMap { $0.values(in: row) }.filter { !mapping.nothing.contains($0) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// A title is one line.
  private func title(_ text: String) -> String { TextTokens.tidy(text) }

  private func kind(_ row: some CellRow) -> EventKind {
    guard let text = first(mapping.fields.kind, row) else {
      return mapping.fields.speaker.isEmpty ? .event : .statement
    }
    let slug = RefRule.slug(text)
    return EventKind(slug.isEmpty ? text : slug)
  }

  private func identifiers(_ rules: [ColumnRule], _ row: some CellRow) -> [Identifier] {
    rules.flatMap { rule in
      rule.values(in: row).compactMap { text in
        mapping.nothing.contains(text)
          ? nil : rule.scheme.map { Identifier(scheme: $0, value: text) } ?? Identifier(text)
      }
    }
  }

  private func time(
    _ found: CellDate, _ row: some CellRow
  ) throws(CellFault) -> (ClockSpan?, String?) {
    let zone = first(mapping.fields.zone, row) ?? found.zone
    guard let text = first(mapping.fields.time, row) else {
      return (found.time, found.time == nil ? nil : zone)
    }
    guard let span = try? ClockSpan(parsing: text) else {
      throw CellFault(
        column: mapping.fields.time.first?.column,
        reason: "\(CellFault.quoted(text)) is no time like 15:43 or 11:00-12:40")
    }
    return (span, zone)
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, _ rules: [ColumnRule], _ row: some CellRow
  ) throws(CellFault) -> Word? where Word.RawValue == String {
    guard let text = first(rules, row) else { return nil }
    guard let word = Word(rawValue: text.lowercased()) else {
      throw CellFault(
        column: rules.first?.column,
        reason: "\(CellFault.quoted(text)) is none of "
          + "\(TextList.or(Word.allCases.map(\.rawValue))); “values” in the mapping translates it")
    }
    return word
  }

  private func status(_ row: some CellRow) throws(CellFault) -> Event.Status {
    try word(Event.Status.self, mapping.fields.status, row) ?? .confirmed
  }

  private func isPrivate(_ row: some CellRow) throws(CellFault) -> Bool {
    guard let text = first(mapping.fields.isPrivate, row) else { return false }
    switch text.lowercased() {
    case "true", "yes", "1", "x", "private": return true
    case "false", "no", "0", "public": return false
    default:
      throw CellFault(
        column: mapping.fields.isPrivate.first?.column,
        reason: "\(CellFault.quoted(text)) is neither true nor false")
    }
  }

  private func statement(_ row: some CellRow) throws(CellFault) -> Statement {
    let fields = mapping.fields
    return Statement(
      form: try word(Statement.Form.self, fields.form, row), medium: first(fields.medium, row),
      quote: first(fields.quote, row))
  }

  private func figures(_ row: some CellRow) throws(CellFault) -> [Figure] {
    var figures: [Figure] = []
    for rule in mapping.fields.figures {
      let figure = Figure(
        name: rule.name, low: try number(rule.low, row), best: try number(rule.best, row),
        high: try number(rule.high, row))
      let bounds = [(figure.low, rule.low), (figure.best, rule.best), (figure.high, rule.high)]
      let given = bounds.compactMap { number, column in number.map { ($0, column) } }
      for (one, next) in zip(given, given.dropFirst()) where one.0 > next.0 {
        throw CellFault(
          column: next.1,
          reason: "it is less than column “\(one.1 ?? "")”: low, best and high have to rise")
      }
      if !given.isEmpty { figures.append(figure) }
    }
    return figures
  }

  private func number(_ column: String?, _ row: some CellRow) throws(CellFault) -> Double? {
    guard let column, let text = row.values(column).first, !mapping.nothing.contains(text) else {
      return nil
    }
    guard let number = DecimalText.number(text) else {
      throw CellFault(column: column, reason: "\(CellFault.quoted(text)) is no number")
    }
    return number
  }

  // MARK: Sources

  private func cite(
    in event: inout Event, _ row: some CellRow, place: String, _ records: inout RowRecords
  ) {
    let fields = mapping.fields
    let url = first(fields.url, row)
    let locator = first(fields.locator, row)
    let excerpt = first(fields.excerpt, row)
    var isOwnURL = false
    for rule in fields.source {
      for text in rule.values(in: row) where !mapping.nothing.contains(text) {
        let (title, part) = mapping.isOwnTable ? Self.split(text) : (text, nil)
        var work = Source(ref: Ref(stored: "source:\(title)"), title: title)
        work.url = url
        isOwnURL = true
        records.add(work)
        event.citations.append(
          Citation(source: work.ref, locator: part ?? locator, excerpt: excerpt))
      }
    }
    guard event.citations.isEmpty || mapping.source != nil else { return }
    records.add(source)
    event.citations.append(
      Citation(
        source: source.ref, locator: (isOwnURL ? nil : locator ?? url) ?? place,
        excerpt: isOwnURL ? nil : excerpt))
  }

  /// A source and its place, as `timeline --format csv` writes them: `memoir#p. 12`.
  private static func split(_ text: String) -> (String, String?) {
    guard let mark = text.firstIndex(of: "#"), mark != text.startIndex else { return (text, nil) }
    let rest = text[text.index(after: mark)...]
    return (String(text[..<mark]), rest.isEmpty ? nil : String(rest))
  }
}
