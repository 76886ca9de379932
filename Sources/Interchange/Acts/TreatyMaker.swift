import Chronology
import Diplomacy

/// Makes a treaty of its rows in the tables of agreements and of parties.
struct TreatyMaker {
  let base: TreatyBase
  /// The rows of the agreement: several where the base has one for each basin.
  let agreements: [CodedCells]
  /// The rows of its parties.
  let parties: [CodedCells]
  /// Whether a table of parties was given at all.
  let hasParties: Bool
  /// Whether parties were given without any table of agreements.
  let isAlone: Bool

  /// The columns that have no place in a chronicle.
  static let lost = [
    "lineage, auspices, secretariat, language, coder, version", "coded contents of the text",
  ]

  /// Makes the event, or says what is wrong.
  func made(_ key: String) -> Result<ImportedRow, GroupFault> {
    do throws(GroupFault) { return .success(try make(key)) } catch { return .failure(error) }
  }

  private func make(_ key: String) throws(GroupFault) -> ImportedRow {
    let row = agreements.first ?? parties[0]
    var records = RowRecords()
    let source = base.source
    records.add(source)
    let origin = Origin(name: base.originName, key: key)
    var made = ImportedRow(records: [], origin: origin, line: row.row.line)
    var event = try GroupFault.at(row) { cells throws(CodedFault) in
      agreements.isEmpty ? try dated(byParty: cells) : try dated(cells)
    }
    for other in agreements.dropFirst() where !isSame(other, row) {
      throw GroupFault(
        cells: other,
        fault: CodedFault("has the number of an earlier row, and another title or date"))
    }
    if agreements.isEmpty {
      if isAlone {
        made.untold = ["title", "date", "dates", "summary", "place", "topics", "codes", "sources"]
      }
    } else {
      describe(&event, row, &records)
    }
    // A base that has no date of a treaty may have one with each of its parties.
    let isOpen = event.date.isUndated && event.date.given == nil
    let signature = isOpen || agreements.isEmpty ? try PartiesSignature(parties) : nil
    if let signature { event.date = signature.date }
    if hasParties {
      try add(parties, signature, to: &event, &records)
    } else {
      made.untold = ["participants", "dates of parties"]
      if event.date.isUndated { made.untold.insert("date") }
    }
    var citation = Citation(source: source.ref, locator: "agreement \(key)")
    citation.note = agreements.first?["TextURL"]
    event.citations = [citation]
    records.add(event, origin: origin)
    made.records = records.records
    return made
  }

  private func isSame(_ one: CodedCells, _ other: CodedCells) -> Bool {
    ["treatyID", "Title", "Begin", "Signature"].allSatisfy { one[$0] == other[$0] }
  }

  /// The treaty with its days: of signature, of entry into force, of its end.
  private func dated(_ cells: CodedCells) throws(CodedFault) -> Event {
    if base == .tfdd, let lost = Self.numberOfDays(cells) {
      return Event(
        kind: .agreement, date: HistoricalDate(nil, given: lost), title: try cells.text("Title"))
    }
    let begin = try cells.treatyDate("Begin")
    let signed = try cells.treatyDate("Signature")
    let force = try cells.treatyDate("Force")
    let end = try cells.treatyDate("End", "Term")
    var event = Event(
      kind: .agreement, date: HistoricalDate(begin ?? signed ?? force),
      title: try cells.text("Title"))
    for (role, date) in [("signed", signed), ("in-force", force), ("ends", end)] {
      guard let date else { continue }
      event.dates.append(RoleDate(role: role, date: HistoricalDate(date)))
    }
    return event
  }

  /// The date of a row of which only a year was known, which a spreadsheet has taken for a number of
  /// days since 1899: 1997 is 1905-06-19.
  ///
  /// No treaty of that half year is in the table; its date is not made of the days again.
  private static func numberOfDays(_ cells: CodedCells) -> String? {
    guard let text = cells["Begin"] ?? cells["Signature"] else { return nil }
    return text >= "1904-12-24" && text <= "1905-07-08" ? text : nil
  }

  /// The treaty as the rows of its parties have it.
  private func dated(byParty cells: CodedCells) throws(CodedFault) -> Event {
    let signed = try cells.treatyDate("Signature", "Begin")
    var event = Event(
      kind: .agreement, date: HistoricalDate(signed), title: try cells.text("Title"))
    event.codes = Self.codes(cells)
    return event
  }

  private static func codes(_ cells: CodedCells) -> [Identifier] {
    cells["treatyID"].map { [Identifier(scheme: "treaty", value: $0)] } ?? []
  }

  // What is said of it

  private func describe(_ event: inout Event, _ cells: CodedCells, _ records: inout RowRecords) {
    event.codes = Self.codes(cells)
    var words: [String] = []
    let sort = [cells["TypeAmbit"], cells["TypeAgree"]].compactMap(\.self)
    if !sort.isEmpty { words.append(sort.joined(separator: ", ") + ".") }
    if let other = cells.said("TitleAlt") { words.append("Also: \(other)") }
    if event.date.isUndated, let given = event.date.given {
      words.append("The table has \(given), which is a year taken for a number of days.")
    }
    if let grounds = cells.said("Grounds") { words.append("Ended: \(grounds)") }
    if let comments = cells.said("Comments") { words.append(comments) }
    event.summary = words.isEmpty ? nil : words.joined(separator: "\n")
    if let name = cells.said("Location") {
      let identifier = Identifier(scheme: "treaty-place", value: name)
      event.place = records.addPlace(identifier) { key in
        Place(ref: key, names: [Name(name)], identifiers: [identifier])
      }
    }
    var topics: [String] = []
    for row in agreements {
      // The basins of rivers; of other bases the subject.
      let topic = base == .tfdd ? row["TypeGeo"] : row["TypeSubject"]
      guard let topic, topic != "Unknown", topic.count > 1, !topics.contains(topic) else {
        continue
      }
      topics.append(topic)
    }
    for topic in topics {
      let key = records.addTopic(topic)
      if !event.topics.contains(key) { event.topics.append(key) }
    }
  }
}

extension CodedCells {
  /// The text of a cell, unless its words are that nothing is known.
  fileprivate func said(_ column: String) -> String? {
    let nothing = ["none", "not known", "unknown", "not available", "n/a"]
    return self[column].flatMap { text in
      nothing.contains(text.lowercased().filter { $0 != "." }) ? nil : text
    }
  }
}
