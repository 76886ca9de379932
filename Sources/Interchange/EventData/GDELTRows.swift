import Chronology
import Diplomacy

/// Makes leads of the rows of GDELT's event files, 1.0 and 2.0: tab-separated, without a head.
///
/// What several rows share is made once.
struct GDELTRows: PlainRowMaker {
  /// The name under which rows are known again.
  static let originName = "gdelt"
  static let dialect: DelimitedReader.Dialect? = .plainTabs
  static var lost: [String] { GDELTColumns.lost }

  private var actors = CAMEOActors(source: EventDataSources.gdelt)
  private var places: Set<String> = []
  private var isFirst = true

  static func isHead(_ row: DelimitedReader.Row) -> Bool { row[0] == "GLOBALEVENTID" }

  mutating func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    guard let columns = GDELTColumns(count: row.count) else {
      throw CodedFault(
        "has \(row.count) columns; GDELT's event files have 58 (1.0) or 61 (2.0)")
    }
    guard let id = row[GDELTColumns.id], id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw CodedFault("has no event number in the first column")
    }
    guard let day = CodedDate.digits(row.bytes(GDELTColumns.day)) else {
      throw CodedFault("column SQLDATE: “\(row[GDELTColumns.day] ?? "")” is no day (YYYYMMDD)")
    }
    guard let digits = row[GDELTColumns.code], let code = CAMEO.code(digits) else {
      throw CodedFault(
        "column EventCode: “\(row[GDELTColumns.code] ?? "")” is no code of CAMEO")
    }
    var records = RowRecords()
    if isFirst { records.add(EventDataSources.gdelt) }
    isFirst = false
    let shape = EventShape.cameo(code)
    var event = Event(kind: shape.kind, date: HistoricalDate(EDTF(day: day)))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    let actor = side(row, GDELTColumns.actorCode, GDELTColumns.actorName, &records)
    let recipient = side(row, GDELTColumns.recipientCode, GDELTColumns.recipientName, &records)
    event.participations = [
      actor.map { $0.side.part(shape.actor, words: $0.words) },
      recipient.flatMap {
        $0.side.isSame(as: actor?.side) ? nil : $0.side.part(shape.recipient, words: $0.words)
      },
    ].compactMap { $0 }
    event.title = CodedTitle.words(
      shape.kind, actor?.side.name, recipient?.side.name, code.words)
    event.codes = [Identifier(scheme: "cameo", value: code.code)]
    if let value = row[GDELTColumns.goldstein] {
      event.codes.append(Identifier(scheme: "goldstein", value: value))
    }
    event.place = place(row, columns.place, &records)
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

  private mutating func side(
    _ row: DelimitedReader.Row, _ code: Int, _ name: Int, _ records: inout RowRecords
  ) -> (side: CAMEOActors.Side, words: String?)? {
    let words = row[name].map(CAMEOActors.titled)
    guard let code = row[code] ?? words else { return nil }
    let side = actors.side(code, name: words, in: &records)
    return (side, words == side.name ? nil : words)
  }

  private mutating func place(
    _ row: DelimitedReader.Row, _ columns: GDELTColumns.Place, _ records: inout RowRecords
  ) -> Ref? {
    guard let name = row[columns.name] else { return nil }
    let feature = row[columns.feature] ?? name
    let identifier = Identifier(scheme: "gdelt-place", value: feature)
    guard places.insert(feature).inserted else { return RowRecords.key(identifier) }
    let state = row[columns.country].flatMap(StateCodes.fips)
    let stateKey = state.map { actors.key(of: $0, in: &records) }
    return records.addPlace(identifier) { key in
      var place = Place(ref: key, names: [Name(name)], state: stateKey, identifiers: [identifier])
      if let latitude = row[columns.latitude].flatMap(Double.init),
        let longitude = row[columns.longitude].flatMap(Double.init)
      {
        place.coordinates = Coordinates(latitude: latitude, longitude: longitude)
      }
      return place
    }
  }
}
