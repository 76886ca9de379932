import Chronology
import Diplomacy

/// The gatherings that at least two rows of a file name, each a whole of which the visits are parts.
struct Summits {
  private struct Group {
    var gathering: Gathering
    var start: CivilDate
    var end: CivilDate
    var latestStart: CivilDate
    var earliestEnd: CivilDate
    var rows: [String]
    var visitors: [(Dignitary, Country)]
    var line: Int
    var place: NamedPlace?
    var isAnnounced = false
  }

  private var groups: [Group] = []
  private var byRow: [String: Int] = [:]
  private var open: [String: [Int]] = [:]

  /// Takes note of what a row attends.
  mutating func note(_ visit: VisitRow) {
    guard byRow[visit.id] == nil, let gathering = SummitRule.gathering(in: visit.clauses) else {
      return
    }
    let slug = gathering.slug
    for index in open[slug] ?? [] where isNear(visit.span, to: groups[index]) {
      groups[index].start = min(groups[index].start, visit.span.start)
      groups[index].end = max(groups[index].end, visit.span.end)
      groups[index].latestStart = max(groups[index].latestStart, visit.span.start)
      groups[index].earliestEnd = min(groups[index].earliestEnd, visit.span.end)
      groups[index].rows.append(visit.id)
      groups[index].visitors += visit.visitors.map { ($0, visit.country) }
      byRow[visit.id] = index
      return
    }
    open[slug, default: []].append(groups.count)
    byRow[visit.id] = groups.count
    groups.append(
      Group(
        gathering: gathering, start: visit.span.start, end: visit.span.end,
        latestStart: visit.span.start, earliestEnd: visit.span.end, rows: [visit.id],
        visitors: visit.visitors.map { ($0, visit.country) }, line: visit.line,
        place: VisitPlaceRule.place(of: visit.clauses, meetings: [], gathering: gathering)))
  }

  /// Forgets what only one row names.
  mutating func close() {
    for (row, index) in byRow where groups[index].rows.count < 2 { byRow[row] = nil }
    open = [:]
  }

  /// Visits of one gathering share days, or lie next to each other.
  private func isNear(_ span: RowSpan, to group: Group) -> Bool {
    span.start.dayNumber <= group.end.dayNumber + 2
      && span.end.dayNumber >= group.start.dayNumber - 2
  }

  /// The gathering that a row is part of.
  func origin(for visit: VisitRow) -> Origin? {
    byRow[visit.id].map { origin(of: groups[$0]) }
  }

  private func origin(of group: Group) -> Origin {
    Origin(
      name: VisitsReader.originName, key: "summit:\(group.start):\(group.gathering.slug)")
  }

  /// The gathering's own records, the first time that a row of it comes.
  mutating func unannounced(for visit: VisitRow) -> ImportedRow? {
    guard let index = byRow[visit.id], !groups[index].isAnnounced else { return nil }
    groups[index].isAnnounced = true
    let group = groups[index]
    var builder = RowBuilder(source: HistorianSources.visits)
    var event = Event(
      kind: group.gathering.kind, date: HistoricalDate(date(of: group)),
      title: group.gathering.name.capitalizedFirst)
    if group.gathering.kind == .meeting { event.meeting = Meeting(channel: .inPerson) }
    event.participations = group.visitors.map { person, country in
      VisitRecords.participation(of: person, from: country, role: .participant, in: &builder)
    }
    event.participations.append(
      Participation(actor: builder.add(Country.unitedStates), role: .host))
    event.place = group.place.map { builder.add($0) }
    let numbers = group.rows.joined(separator: ", ")
    let origin = origin(of: group)
    _ = builder.add(event, origin: origin, locator: "visits \(numbers)")
    return ImportedRow(
      records: builder.records, origin: origin, line: group.line, isShared: true)
  }

  /// A conference goes on over the days of its visits; a ceremony and a meal were on one of those
  /// that all share.
  private func date(of group: Group) -> EDTF? {
    let all = RowSpan(start: group.start, end: group.end)
    if group.gathering.lasts { return all.stay }
    guard group.latestStart <= group.earliestEnd else { return all.oneDay }
    return RowSpan(start: group.latestStart, end: group.earliestEnd).oneDay
  }
}
