import Diplomacy

extension MappedRow {
  /// Adds who takes part, who speaks and to whom.
  func addParties(
    to event: inout Event, _ row: some CellRow, _ records: inout RowRecords
  ) throws(CellFault) {
    let fields = mapping.fields
    let usual: Role = event.kind == .visit ? .visitor : .participant
    for (rules, role) in [
      (fields.participants, usual), (fields.speaker, .speaker), (fields.addressee, .addressee),
    ] {
      for rule in rules {
        for text in rule.values(in: row) where !mapping.nothing.contains(text) {
          let party = try party(text, rule, role: role, row, &records)
          let isThere = event.participations.contains {
            $0.actor == party.actor && $0.role == party.role
          }
          if !isThere { event.participations.append(party) }
        }
      }
    }
  }

  private func party(
    _ text: String, _ rule: ColumnRule, role: Role, _ row: some CellRow,
    _ records: inout RowRecords
  ) throws(CellFault) -> Participation {
    let (name, ending) = Self.ending(of: text)
    var party = Participation(actor: nil, role: ending?.role ?? rule.role ?? role)
    if ending?.isAbsent == true { party.presence = .absent }
    party.actor = records.addActor(
      name, as: rule, named: rule.name.flatMap { row.values($0).first })
    return party
  }

  /// A name and the role in brackets behind it, as in `putin (host)` and `rice (chair, absent)`.
  private static func ending(of text: String) -> (String, (role: Role?, isAbsent: Bool)?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let words = text[text.index(after: open)...].dropLast().split(separator: ",").map(\.trimmed)
    let name = text[..<open].trimmed
    let roles = words.filter { $0 != "absent" }
    guard !name.isEmpty, !words.isEmpty, roles.count <= 1,
      roles.allSatisfy({ Role.all.contains(Role($0)) })
    else { return (text, nil) }
    return (name, (roles.first.map { Role($0) }, words.contains("absent")))
  }

  /// The place of a row.
  func place(_ row: some CellRow, _ records: inout RowRecords) throws(CellFault) -> Ref? {
    let fields = mapping.fields
    let latitude = try degrees(fields.latitude, row)
    let longitude = try degrees(fields.longitude, row)
    var point: Coordinates?
    if let latitude, let longitude {
      point = Coordinates(latitude: latitude, longitude: longitude)
      guard point != nil else {
        throw CellFault(
          column: fields.latitude.first?.column,
          reason: "\(latitude), \(longitude) is no point on the globe")
      }
    }
    guard let name = first(fields.place, row) else { return nil }
    let rule = fields.place.first ?? ColumnRule()
    return records.addPlace(name, as: rule, at: point)
  }

  private func degrees(_ rules: [ColumnRule], _ row: some CellRow) throws(CellFault) -> Double? {
    guard let text = first(rules, row) else { return nil }
    guard let number = Degrees.read(text) else {
      throw CellFault(
        column: rules.first?.column,
        reason: "\(CellFault.quoted(text)) is no number of degrees like 52.52 or 52 31 12 N")
    }
    return number
  }
}

/// Degrees as tables write them.
enum Degrees {
  /// Decimal degrees, or degrees, minutes and seconds with a letter.
  static func read(_ text: String) -> Double? {
    if let number = DecimalText.number(text) { return number }
    let text = text.uppercased()
    let isSouth = text.hasSuffix("S") || text.hasSuffix("W")
    guard isSouth || text.hasSuffix("N") || text.hasSuffix("E") else { return nil }
    let parts = text.dropLast().split { " °'′″\"".contains($0) }.map { DecimalText.number($0) }
    guard (1...3).contains(parts.count) else { return nil }
    var whole = 0.0
    for (part, unit) in zip(parts, [1.0, 60, 3600]) {
      guard let part, part >= 0, part.isFinite, unit == 1 || part < 60 else { return nil }
      whole += part / unit
    }
    return isSouth ? -whole : whole
  }
}

extension RowRecords {
  /// The key of an actor by the text of a cell: a name, a ref, or `SCHEME:VALUE`.
  mutating func addActor(_ text: String, as rule: ColumnRule, named: String?) -> Ref {
    let kind = rule.kind ?? .person
    if let scheme = rule.scheme {
      let identifier = Identifier(scheme: scheme, value: text)
      return add(identifier) { key in
        Actor(ref: key, kind: kind, names: [Name(named ?? text)], identifiers: [identifier])
      }
    }
    if let identifier = Self.identifier(text) { return Self.key(identifier) }
    return addNamed(kind, text)
  }

  /// The key of a place by the text of a cell.
  mutating func addPlace(_ text: String, as rule: ColumnRule, at point: Coordinates?) -> Ref {
    if let scheme = rule.scheme {
      let identifier = Identifier(scheme: scheme, value: text)
      return addPlace(identifier) { key in
        Place(ref: key, names: [Name(text)], coordinates: point, identifiers: [identifier])
      }
    }
    if let identifier = Self.identifier(text) { return Self.key(identifier) }
    return addPlace(named: text, at: point)
  }

  /// The identifier that a text like `wikidata:Q7747` is; words behind a colon are none.
  private static func identifier(_ text: String) -> Identifier? {
    guard let colon = text.firstIndex(of: ":"),
      text[..<colon].utf8.allSatisfy({ 97...122 ~= $0 || 48...57 ~= $0 || $0 == 0x2D }),
      !text.contains(where: \.isWhitespace)
    else { return nil }
    return Identifier(text)
  }
}
