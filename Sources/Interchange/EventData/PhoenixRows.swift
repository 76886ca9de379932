import Chronology
import Diplomacy

/// Makes leads of the daily event files of the Phoenix pipeline, tab-separated without a head, 26
/// columns, and of the historical files of the Cline Center, 25 columns with a head.
struct PhoenixRows: PlainRowMaker {
  /// The name under which rows are known again.
  static let originName = "phoenix"
  static let lost = ["root code and class", "entity, role and attribute of a side"]

  private var actors = CAMEOActors(source: EventDataSources.phoenix)

  static func isHead(_ row: DelimitedReader.Row) -> Bool {
    ["eventid", "eid"].contains(row[0]?.lowercased())
  }

  static func key(_ row: DelimitedReader.Row) -> String? {
    guard isHistorical(row), let article = row[Column.sentence] else { return row[Column.id] }
    // Each of the historical files counts its events from 1; the article tells them apart.
    return row[Column.id].map { "\($0)/\(article)" }
  }

  private static func isHistorical(_ row: DelimitedReader.Row) -> Bool {
    row.count == Column.count - 1
  }

  /// The columns that are read.
  private enum Column {
    static let id = 0
    static let day = 1
    static let source = 5
    static let target = 9
    static let code = 13
    static let goldstein = 16
    static let issues = 17
    static let latitude = 18
    static let longitude = 19
    static let location = 20
    static let province = 21
    static let country = 22
    static let sentence = 23
    static let urls = 24
    static let news = 25
    static let count = 26
  }

  mutating func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    let isHistorical = Self.isHistorical(row)
    guard row.count >= Column.count || isHistorical else {
      throw CodedFault("has \(row.count) columns; Phoenix' event files have 26, or 25 with a head")
    }
    guard let id = row[Column.id], let ownKey = Self.key(row) else {
      throw CodedFault(column: "EventID", nil, "")
    }
    let day =
      isHistorical
      ? row[Column.day].flatMap(CodedDate.day) : CodedDate.digits(row.bytes(Column.day))
    guard let day else {
      if isHistorical, CodedDate.digits(row.bytes(Column.day)) != nil {
        throw CodedFault("has 25 columns; Phoenix' daily files have 26")
      }
      throw CodedFault(column: "Date", row[Column.day], "is no day (YYYYMMDD)")
    }
    guard let digits = row[Column.code], let code = CAMEO.code(digits) else {
      throw .noCode(row[Column.code], "EventCode")
    }
    var records = RowRecords()
    records.add(EventDataSources.phoenix)
    let shape = EventShape.cameo(code)
    var event = Event(kind: shape.kind, date: HistoricalDate(EDTF(day: day)))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    let source = row[Column.source].map { actors.side($0, name: nil, in: &records) }
    let target = row[Column.target].map { actors.side($0, name: nil, in: &records) }
    if let source { event.participations.append(source.part(shape.actor)) }
    if let target, !target.isSame(as: source) {
      event.participations.append(target.part(shape.recipient))
    }
    event.title = CodedTitle.words(shape.kind, source?.name, target?.name, code.words)
    event.codes = [Identifier(scheme: "cameo", value: code.code)]
    if let value = row[Column.goldstein] {
      event.codes.append(Identifier(scheme: "goldstein", value: value))
    }
    // An issue and how often it was met: “TERROR,2;REFUGEES,1”.
    for issue in (row[Column.issues] ?? "").split(separator: ";") {
      let code = Identifier(scheme: "phoenix-issue", value: String(issue.prefix { $0 != "," }))
      if !code.value.isEmpty, !event.codes.contains(code) { event.codes.append(code) }
    }
    event.place = try Self.place(row, &records)
    event.citations = [isHistorical ? Self.article(row, id) : Self.citation(row, id)]
    let origin = Origin(name: Self.originName, key: ownKey)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: row.line)
  }

  private static func place(
    _ row: DelimitedReader.Row, _ records: inout RowRecords
  ) throws(CodedFault) -> Ref? {
    let point = try CodedPoint.read(
      ("Lat", row[Column.latitude]), ("Lon", row[Column.longitude]))
    let state = row[Column.country].flatMap { StateCodes.cameo($0) }
    return CodedPlace(
      scheme: "phoenix-place",
      parts: [
        row[Column.location], row[Column.province], state?.name ?? row[Column.country],
      ], coordinates: point, state: state
    ).add(to: &records)
  }

  /// The article of a historical file, of which there is but a number.
  private static func article(_ row: DelimitedReader.Row, _ id: String) -> Citation {
    var citation = Citation(source: EventDataSources.phoenix.ref, locator: "event \(id)")
    citation.note = row[Column.sentence].map { "article \($0)" }
    return citation
  }

  private static func citation(_ row: DelimitedReader.Row, _ id: String) -> Citation {
    let urls = (row[Column.urls] ?? "").split(separator: ";").map(String.init)
    var citation = Citation(source: EventDataSources.phoenix.ref, locator: urls.first ?? id)
    var notes = urls.dropFirst().map { $0 }
    if let news = row[Column.news] { notes.append(news) }
    if let sentence = row[Column.sentence] { notes.append("sentence \(sentence)") }
    citation.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    return citation
  }
}
