import Chronology
import Diplomacy

/// Makes leads of the rows of GDELT's event files, 1.0 and 2.0, and of its reduced files.
///
/// What several rows share is made once.
struct GDELTRows: PlainRowMaker {
  /// The name under which rows are known again.
  static let originName = "gdelt"
  static var lost: [String] { GDELTColumns.lost }

  private var actors = CAMEOActors(source: EventDataSources.gdelt)
  private var places: Set<String> = []
  private var isFirst = true

  static func isHead(_ row: DelimitedReader.Row) -> Bool {
    row[0]?.lowercased() == "globaleventid" || GDELTReduced.isHead(row)
  }

  static func key(_ row: DelimitedReader.Row) -> String? {
    row.count == GDELTReduced.count ? GDELTReduced.key(row) : row[GDELTColumns.id]
  }

  mutating func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    if row.count == GDELTReduced.count { return try reduced(row) }
    guard let columns = GDELTColumns(count: row.count) else {
      throw CodedFault(
        "has \(row.count) columns; GDELT's event files have 58 (1.0) or 61 (2.0), reduced ones 17")
    }
    guard let id = row[GDELTColumns.id], id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw CodedFault("has no event number in the first column")
    }
    // Programs that write the files anew put hyphens into days.
    let digits = CodedDate.digits(row.bytes(GDELTColumns.day))
    guard let day = digits ?? row[GDELTColumns.day].flatMap(CodedDate.day) else {
      throw CodedFault("column SQLDATE: “\(row[GDELTColumns.day] ?? "")” is no day (YYYYMMDD)")
    }
    guard let code = row[GDELTColumns.code].flatMap(CAMEO.code) else {
      throw .noCode(row[GDELTColumns.code], "EventCode")
    }
    var records = RowRecords()
    var event = event(of: code, on: day, row[GDELTColumns.goldstein], &records) {
      (
        $0.side(row, GDELTColumns.actorCode, GDELTColumns.actorName, &$1),
        $0.side(row, GDELTColumns.recipientCode, GDELTColumns.recipientName, &$1)
      )
    }
    event.place = try place(row, columns.place, &records)
    event.citations = [
      Citation(source: EventDataSources.gdelt.ref, locator: columns.url.flatMap { row[$0] } ?? id)
    ]
    if let added = CodedDate.digits(row.bytes(columns.added)?.prefix(8)),
      added.dayNumber - day.dayNumber > 1
    {
      event.dates = [RoleDate(role: "published", date: HistoricalDate(EDTF(day: added)))]
    }
    let origin = Origin(name: Self.originName, key: id)
    records.add(event, origin: origin)
    var made = ImportedRow(records: records.records, origin: origin, line: row.line)
    // Those that the mentions have brought stay.
    made.untold = ["sources"]
    return made
  }

  /// The lead of a code and of two sides.
  private mutating func event(
    of code: CAMEOCode, on day: CivilDate, _ goldstein: String?, _ records: inout RowRecords,
    sides: (inout GDELTRows, inout RowRecords) -> (actor: NamedSide?, recipient: NamedSide?)
  ) -> Event {
    if isFirst { records.add(EventDataSources.gdelt) }
    isFirst = false
    let shape = EventShape.cameo(code)
    var event = Event(kind: shape.kind, date: HistoricalDate(EDTF(day: day)))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    let (actor, recipient) = sides(&self, &records)
    event.participations = [
      actor.map { $0.side.part(shape.actor, words: $0.words) },
      recipient.flatMap {
        $0.side.isSame(as: actor?.side) ? nil : $0.side.part(shape.recipient, words: $0.words)
      },
    ].compactMap { $0 }
    event.title = CodedTitle.words(
      shape.kind, actor?.side.name, recipient?.side.name, code.words)
    event.codes = [Identifier(scheme: "cameo", value: code.code)]
    if let goldstein {
      event.codes.append(Identifier(scheme: "goldstein", value: goldstein))
    }
    return event
  }

  /// A row of a reduced file, which has neither number nor names nor an address.
  private mutating func reduced(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    guard let day = CodedDate.digits(row.bytes(GDELTReduced.day)) else {
      throw CodedFault(column: "Date", row[GDELTReduced.day], "is no day (YYYYMMDD)")
    }
    guard let code = row[GDELTReduced.code].flatMap(CAMEO.code) else {
      throw .noCode(row[GDELTReduced.code], "CAMEOCode")
    }
    var records = RowRecords()
    var event = event(of: code, on: day, row[GDELTReduced.goldstein], &records) { rows, records in
      let sides = [GDELTReduced.actor, GDELTReduced.recipient].map { column in
        row[column].map { (rows.actors.side($0, name: nil, in: &records), nil) as NamedSide }
      }
      return (sides[0], sides[1])
    }
    event.citations = [Citation(source: EventDataSources.gdelt.ref)]
    let origin = Origin(name: Self.originName, key: GDELTReduced.key(row))
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: row.line)
  }

  private typealias NamedSide = (side: CAMEOActors.Side, words: String?)

  private mutating func side(
    _ row: DelimitedReader.Row, _ code: Int, _ name: Int, _ records: inout RowRecords
  ) -> NamedSide? {
    let words = row[name].map(CAMEOActors.titled)
    guard let code = row[code] ?? words else { return nil }
    let side = actors.side(code, name: words, in: &records)
    // “IRAQ” says no more than “Iraq”: short names may be letters, and stay in capitals.
    return (side, words?.lowercased() == side.name.lowercased() ? nil : words)
  }

  private mutating func place(
    _ row: DelimitedReader.Row, _ columns: GDELTColumns.Place, _ records: inout RowRecords
  ) throws(CodedFault) -> Ref? {
    guard let name = row[columns.name] else { return nil }
    let feature = row[columns.feature] ?? name
    let identifier = Identifier(scheme: "gdelt-place", value: feature)
    if places.contains(feature) { return RowRecords.key(identifier) }
    let point = try CodedPoint.read(
      ("ActionGeo_Lat", row[columns.latitude]), ("ActionGeo_Long", row[columns.longitude]))
    places.insert(feature)
    let state = row[columns.country].flatMap(StateCodes.fips)
    let stateKey = state.map { actors.key(of: $0, in: &records) }
    return records.addPlace(identifier) { key in
      Place(
        ref: key, names: [Name(name)], coordinates: point, state: stateKey,
        identifiers: [identifier])
    }
  }
}
