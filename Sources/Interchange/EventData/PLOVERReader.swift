import Chronology
import Diplomacy
import Foundation

/// Reads PLOVER records, of the list of the gold standard or one a line: a lead a record.
struct PLOVERReader: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding

  /// The name under which records are known again.
  static let originName = "plover"
  /// The day that the gold standard has for every record, which says nothing.
  static let dummy = "2000-01-01"

  /// Opens a file.
  init(file: String, _ options: SetOptions) throws {
    input = try InputFile(file)
    encoding = options.encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var objects = JSONObjects(input, encoding: encoding)
    let decoder = JSONDecoder()
    var used: [String: Int] = [:]
    while let object = try objects.next() {
      report.rows += 1
      guard let text = encoding.text(object.bytes) else {
        throw InputError(
          file: input.name, line: object.line, reason: LineReader.reason(object.bytes))
      }
      var key: String?
      do {
        guard let tree = try? decoder.decode(FieldTree.self, from: Data(text.utf8)) else {
          throw CodedFault("is not JSON: \(JSONFault.reason(Array(text.utf8)))")
        }
        let record = PLOVERRecord(tree)
        key = record.text("id")
        if record.text("event")?.uppercased() == "DOCUMENT" {
          report.count(
            "records that document the file left out",
            one: "record that documents the file left out")
          continue
        }
        // An id that comes again in the file is another record: the second has "ID#2".
        let number = key.map { used[$0, default: 0] + 1 } ?? 1
        if let key, used.count < 100_000 || number > 1 { used[key] = number }
        let made = try record.made(line: object.line, number: number)
        if made.isUndated {
          report.count(
            "records with the dummy day \(Self.dummy), undated",
            one: "record with the dummy day \(Self.dummy), undated")
        }
        try emit(made.row)
      } catch let fault as CodedFault {
        try reject(
          SkippedRow(file: input.name, line: object.line, key: key, reason: fault.reason))
      }
    }
    for field in ["marked-up text", "coder, day of coding and version"] {
      report.losses.note(field, of: "record", count: report.rows)
    }
    return report
  }
}

/// A record of PLOVER, by the names of the manual and of what went before it.
struct PLOVERRecord {
  private var fields: [String: FieldTree] = [:]

  /// Takes the fields of an object.
  init(_ tree: FieldTree) {
    guard case .map(let entries) = tree.content else { return }
    for entry in entries { fields[entry.key] = entry.value }
  }

  /// The text of a field, by the first of its names that says something.
  func text(_ names: String...) -> String? {
    for name in names {
      if let text = fields[name]?.scalar.map(CodedCells.trimmed), !text.isEmpty, text != "None" {
        return text
      }
    }
    return nil
  }

  /// The texts of a field that is a list, or a text with commas.
  private func texts(_ name: String) -> [String] {
    if case .list(let items)? = fields[name]?.content {
      return items.compactMap(\.scalar).map(CodedCells.trimmed).filter { !$0.isEmpty }
    }
    return (text(name) ?? "").split(separator: ",").map(CodedCells.trimmed)
      .filter { !$0.isEmpty && $0 != "None" }
  }

  private func entities(_ names: String...) -> [PLOVERRecord] {
    for name in names {
      if case .list(let items)? = fields[name]?.content { return items.map(PLOVERRecord.init) }
    }
    return []
  }

  /// The records that it becomes, and whether it has no day.
  func made(
    line: Int, number: Int
  ) throws(CodedFault) -> (row: ImportedRow, isUndated: Bool) {
    guard let id = text("id") else { throw CodedFault("has no id") }
    guard let type = text("event") else { throw CodedFault("has no event") }
    let modes = texts("mode")
    let coding = PLOVERWords.coding(type: type, mode: modes.first, contexts: texts("context"))
    // Some programs write the codes of CAMEO, from which PLOVER came, in the form of its records.
    let cameo = coding == nil ? CAMEO.code(type) : nil
    guard let words = coding?.code.words ?? cameo?.words,
      let shape = coding.map({ EventShape.plover($0.code) }) ?? cameo.map(EventShape.cameo)
    else { throw CodedFault(column: "event", type, "is no event type of PLOVER") }
    let date = try date(of: id)
    var records = RowRecords()
    records.add(EventDataSources.plover)
    var event = Event(kind: shape.kind, date: HistoricalDate(date))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    let actors = entities("actor", "source")
    let recipients = entities("recipient", "target")
    for (side, role) in [(actors, shape.actor), (recipients, shape.recipient)] {
      for entity in side { entity.add(role, to: &event, &records) }
    }
    event.title = CodedTitle.words(
      shape.kind, Self.names(actors), Self.names(recipients), words)
    event.codes =
      coding?.codes ?? cameo.map { [Identifier(scheme: "cameo", value: $0.code)] } ?? []
    for mode in modes.dropFirst() {
      event.codes.append(Identifier(scheme: "plover-other", value: "\(type)/\(mode)"))
    }
    event.summary = text("text")
    event.note = text("comment")
    for (field, name) in [("dead", "dead"), ("injured", "injured"), ("arrested", "arrested")] {
      if let number = text(field).flatMap(Double.init), (0...1e12).contains(number) {
        event.figures.append(Figure(name: name, best: number))
      }
    }
    var citation = Citation(source: EventDataSources.plover.ref, locator: id)
    citation.note = text("publication")
    event.citations = [citation]
    let origin = Origin(name: PLOVERReader.originName, key: number == 1 ? id : "\(id)#\(number)")
    records.add(event, origin: origin)
    return (ImportedRow(records: records.records, origin: origin, line: line), date == nil)
  }

  private func date(of id: String) throws(CodedFault) -> EDTF? {
    guard let text = text("date") else { throw CodedFault("has no date") }
    if text == PLOVERReader.dummy, id.hasPrefix("PLOVER-GSR") { return nil }
    guard let first = CodedDate.day(text) else {
      throw CodedFault(column: "date", text, "is no day (YYYY-MM-DD)")
    }
    guard let end = self.text("enddate") else { return EDTF(day: first) }
    guard let last = CodedDate.day(end), first <= last else {
      throw CodedFault(column: "enddate", end, "is no day from \(first) on")
    }
    return CodedDate.from(first, to: last)
  }

  // Entities

  private var name: String? {
    text("entity_name", "actorText", "entity_text", "raw_text", "identifier_text")
  }

  private static func names(_ entities: [PLOVERRecord]) -> String? {
    let names = entities.compactMap(\.name)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func add(_ role: Role, to event: inout Event, _ records: inout RowRecords) {
    let sector = text("sector", "sector_code")
    let code = text("code", "country_name")
    let holder = sector == "GOV" ? name.flatMap { PLOVERPerson(body: code, named: $0) } : nil
    let key =
      holder?.add(to: &records)
      ?? PLOVERWords.actor(
        code, sector: sector, name: name, source: EventDataSources.plover, in: &records)
    guard let key, !event.participations.contains(where: { $0.actor == key }) else { return }
    var part = Participation(actor: key, role: role)
    part.note = name
    part.capacity = text("office") ?? holder?.office
    event.participations.append(part)
  }
}
