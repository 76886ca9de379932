import Chronology
import Diplomacy

/// An embassy or consulate of the United States in a town, with the years of its opening and close.
struct DiplomaticPost: Hashable, Sendable {
  /// The id of the town.
  var locale: String
  /// The id of the territory.
  var territory: String
  /// Its sort: `consular-agency`.
  var sort: String
  /// The years for which the list has it.
  var since, until: String?
  /// What happened to it, and in which year.
  var events: [Happening]
  /// What the list says of it.
  var notes: String?
  /// Which post of these words it is, from 1.
  var number = 1
  /// The line on which it begins.
  var line: Int

  /// Something that happened to a post: `opened`, `closed`.
  struct Happening: Hashable, Sendable {
    var sort: String
    var year: String?
  }

  /// Makes a post of the fields of a record.
  init(
    _ field: (String) -> String?, events: [Happening], line: Int
  ) throws(CodedFault) {
    guard let locale = field("locale-id") else { throw CodedFault(column: "locale-id", nil, "") }
    guard let territory = field("territory-id") else {
      throw CodedFault(column: "territory-id", nil, "")
    }
    self.locale = locale
    self.territory = territory
    sort = field("post-type") ?? "post"
    since = field("valid-since")
    until = field("valid-until")
    self.events = events
    notes = field("notes")
    self.line = line
    for event in events { _ = try GazetteerYear.edtf(event.year, event.sort) }
  }

  /// The key under which its events are known again.
  var key: String {
    "\(locale)/\(territory)/\(sort)/\(since ?? "")" + (number > 1 ? "/\(number)" : "")
  }

  /// The records of what happened to it; one of which nothing is known happened, all the same.
  ///
  /// - Parameters:
  ///   - town: The town, where the list has its record.
  ///   - isKnown: Whether the list has a record of the territory.
  func rows(in town: GazetteerLocale?, isKnown: Bool) -> [ImportedRow] {
    let list = events.isEmpty ? [Happening(sort: "recorded", year: nil)] : events
    return list.enumerated().map { index, happening in
      let source = HistorianSources.gazetteer
      var records = RowRecords()
      records.add(source)
      let sender = records.add(Country.unitedStates)
      let host =
        isKnown
        ? RowRecords.key(Territory.identifier(territory))
        : records.add(MissionCountries.country(territory))
      let year = (try? GazetteerYear.edtf(happening.year, "date")) ?? ""
      let edtf = year.isEmpty || year == ".." ? nil : EDTF(year)
      var event = Event(kind: .event, date: HistoricalDate(edtf))
      event.title =
        "\(Office.words(of: sort)) in \(town?.name ?? Office.words(of: locale)) "
        + happening.sort
      event.participations = [
        Participation(actor: sender), Participation(actor: host, role: .host),
      ]
      event.place = town.map { RowRecords.key(GazetteerLocale.identifier($0.id)) }
      event.note = note
      event.citations = [Citation(source: source.ref, locator: "post \(key)")]
      let origin = Origin(
        name: "gsh-post", key: "\(key)/\(happening.sort)" + (index > 1 ? "/\(index)" : ""))
      records.add(event, origin: origin)
      return ImportedRow(records: records.records, origin: origin, line: line)
    }
  }

  /// What the events do not say.
  private var note: String? {
    var parts: [String] = []
    if until == "9999" { parts.append("The list has it open to this day.") }
    if until == "?" { parts.append("The list does not know until when it was open.") }
    if let notes { parts.append(notes) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
