import Chronology
import Diplomacy

/// Makes leads of the rows of POLECAT, which have 40 columns.
struct POLECATRows: RowMaker {
  static let needed = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Country",
    "Recipient Name", "Recipient Country",
  ]
  static let what = "POLECAT's events"
  static let key = "Event ID"
  static let absent = CodedCells.nothing.union(["None"])
  static let lost = [
    "quad code", "further sectors", "raw names of actors and places", "feature type",
    "places in the story", "language", "version",
  ]
  static let originName = "polecat"

  mutating func make(_ cells: CodedCells) throws(CodedFault) -> ImportedRow {
    let id = try cells.text("Event ID")
    let day = try cells.day("Event Date")
    let type = try cells.text("Event Type")
    let modes = cells.list("Event Mode", separator: ";")
    let contexts = cells.list("Contexts", separator: ";")
    guard let coding = PLOVERWords.coding(type: type, mode: modes.first, contexts: contexts) else {
      throw CodedFault(column: "Event Type", type, "is no event type of PLOVER")
    }
    var records = RowRecords()
    records.add(EventDataSources.polecat)
    let shape = EventShape.plover(coding.code)
    var event = Event(kind: shape.kind, date: HistoricalDate(EDTF(day: day)))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    var names: [[String]] = []
    for (side, role) in [("Actor", shape.actor), ("Recipient", shape.recipient)] {
      names.append(Self.add(side, role, cells, &event, &records))
    }
    event.title = CodedTitle.words(
      shape.kind, names[0].isEmpty ? nil : names[0].joined(separator: ", "),
      names[1].isEmpty ? nil : names[1].joined(separator: ", "), coding.code.words)
    event.codes = coding.codes
    for mode in modes.dropFirst() {
      event.codes.append(Identifier(scheme: "plover-other", value: "\(type)/\(mode)"))
    }
    if let intensity = cells["Intensity"] {
      event.codes.append(Identifier(scheme: "intensity", value: intensity))
    }
    event.place =
      CodedPlace(
        scheme: "polecat-place",
        parts: [cells["City"], cells["District"], cells["Province"], cells["Country"]],
        coordinates: try cells.coordinates("Latitude", "Longitude"),
        state: cells["Country"].flatMap { StateCodes.cameo($0) ?? StateWords.state($0) }
      ).add(to: &records)
    if let text = cells["Publication Date"], let published = CodedDate.day(text), published != day {
      event.dates = [RoleDate(role: "published", date: HistoricalDate(EDTF(day: published)))]
    }
    var citation = Citation(source: EventDataSources.polecat.ref, locator: "event \(id)")
    citation.note = cells["Source"]
    event.citations = [citation]
    let origin = Origin(name: Self.originName, key: id)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: cells.row.line)
  }

  /// Adds a side, which may be several; answers their names.
  private static func add(
    _ side: String, _ role: Role, _ cells: CodedCells, _ event: inout Event,
    _ records: inout RowRecords
  ) -> [String] {
    let names = cells.list("\(side) Name", separator: ";")
    let countries = cells.list("\(side) Country", separator: ";")
    let pages = cells.list("Wikipedia \(side) ID", separator: ";")
    let titles = cells.list("\(side) Title", separator: ";")
    let sector = cells["Primary \(side) Sector"]
    var found: [String] = []
    let count = max(names.count, min(countries.count, 1))
    for index in 0..<count {
      let country =
        countries.count == names.count && !names.isEmpty
        ? countries[index] : countries.count == 1 ? countries[0] : nil
      let name = names.isEmpty ? nil : names[index]
      let state = country.flatMap(PLOVERWords.state)
      var part = Participation(actor: nil, role: role)
      if let name, state == nil || StateWords.state(name) != state {
        let kind = kind(name, hasTitle: !titles.isEmpty && names.count == 1, cells)
        let page = pages.count == names.count ? pages[index] : nil
        let identifier =
          page.map { Identifier(scheme: "wikipedia", value: $0) }
          ?? Identifier(scheme: "polecat", value: "\(name)|\(country ?? "")")
        let key = records.add(identifier) { key in
          Actor(ref: key, kind: kind, names: [Name(name)], identifiers: [identifier])
        }
        part.actor = key
        if kind == .person, titles.count == 1 { part.capacity = titles[0] }
        if let state {
          let whole = StateWords.add(state, to: &records)
          if kind != .person {
            records.add(
              Relation(
                ref: Ref(stored: "\(key)/part-of"), kind: .partOf, from: key, to: whole,
                represents: sector == "GOV",
                citations: [Citation(source: EventDataSources.polecat.ref)]))
          } else if sector == "GOV" {
            part.principal = .actor(whole)
          }
        }
        found.append(name)
      } else {
        part.actor = PLOVERWords.actor(
          country, sector: name == nil ? sector : nil, name: nil,
          source: EventDataSources.polecat, in: &records)
        found.append(name ?? state?.name ?? country ?? "")
      }
      if part.actor != nil, !event.participations.contains(where: { $0.actor == part.actor }) {
        event.participations.append(part)
      }
    }
    return found
  }

  /// What kind of actor a name is, by its title and by the lists of the story.
  private static func kind(_ name: String, hasTitle: Bool, _ cells: CodedCells) -> Actor.Kind {
    if hasTitle || cells.list("Story People", separator: ";").contains(name) { return .person }
    if cells.list("Story Organizations", separator: ";").contains(name) { return .organisation }
    return .group
  }
}
