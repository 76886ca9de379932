import Diplomacy
internal import GRDB

/// One look through a chronicle by the rules of the check.
///
/// What cannot break a rule is not read: a query at the beginning tells which tables have rows.
final class Inspection {
  let db: Database
  let path: String
  let contents: CheckedContents
  private var exceptions: ExceptionBook
  private var mentions: Mentions
  private var outOfOrder: [CheckRule: [RawFinding]]?

  /// Gets each finding of a rule.
  typealias Report = (RawFinding) throws -> Void

  init(_ db: Database, path: String, leads: Bool) throws {
    self.db = db
    self.path = path
    contents = try CheckedContents(db, leads: leads)
    exceptions = contents.has("rule_exception") ? try ExceptionBook(db) : ExceptionBook()
    mentions = Mentions(db: db, path: path)
  }

  /// The shelves of the events that are looked at, for SQL.
  var shelves: String { contents.shelves }

  /// Finds what breaks a rule.
  ///
  /// - Parameter checked: All rules of this look.
  func find(_ rule: CheckRule, checked: Set<CheckRule>, _ report: Report) throws {
    switch rule {
    case .outsideExistence: try findOutsideExistence(report)
    case .outsideOffice: try findOutsideOffice(report)
    case .relationOutsideExistence: try findRelationsOutsideExistence(report)
    case .twoInOffice: try findTwoInOffice(report)
    case .twoPlaces: try findTwoPlaces(report)
    case .partOutsideWhole, .effectBeforeCause, .sequelBeforeEvent, .answerBeforeQuestion,
      .memoryBeforeEvent, .settledBeforePromise:
      // One query over the links serves them all.
      let found = try outOfOrder ?? linksOutOfOrder()
      outOfOrder = found
      try found[rule]?.forEach(report)
    case .datesOutOfOrder: try findDatesOutOfOrder(report)
    case .offOccasion: try findOffOccasion(report)
    case .circle: try findCircles(report)
    case .undated: try findUndated(report)
    case .noSpeaker: try findWithoutSpeaker(report)
    case .statementWithoutSource: try findStatementsWithoutSource(report)
    case .uncited: try findUncited(report)
    case .weaklyCited: try findWeaklyCited(report)
    case .quotationWithoutLocator: try findQuotationsWithoutLocator(report)
    case .sourceBeforeEvent: try findSourcesBeforeEvents(report)
    case .sourceOutOfOrder: try findSourcesOutOfOrder(report)
    case .nearEqualNames: try findNearEqualNames(report)
    case .twoPreferred: try findTwoPreferred(report)
    case .hangingRef: try findHangingRefs(report)
    case .idleException: try findIdleExceptions(checked, report)
    }
  }

  /// Whether a record that a finding concerns may break the rule.
  func isExcepted(_ raw: RawFinding, from rule: CheckRule) throws -> Bool {
    rule != .idleException && exceptions.excuse(raw.records, from: rule)
  }

  /// The findings with the names of their records.
  func named(_ findings: [RawFinding], by rule: CheckRule) throws -> [Finding] {
    if findings.isEmpty { return [] }
    try mentions.load(Set(findings.flatMap(\.records)))
    return findings.map { raw in
      Finding(
        rule: rule, records: raw.records.map { mentions[$0] }, aspect: raw.aspect,
        details: raw.details)
    }
  }

  /// Exceptions that nothing needed, and those to rules that there are not.
  ///
  /// Only what was looked at can have needed them: of rules that are left out, and of leads, nothing
  /// is said.
  private func findIdleExceptions(_ checked: Set<CheckRule>, _ report: Report) throws {
    guard contents.has("rule_exception") else { return }
    let unchecked = try uncheckedEvents(among: exceptions.idle.map(\.record))
    for entry in exceptions.idle where !unchecked.contains(entry.record) {
      let details = [entry.rule, entry.reason]
      guard let rule = CheckRule(name: entry.rule) else {
        try report(RawFinding(entry.record, aspect: .unknownRule, details: details))
        continue
      }
      if rule != .idleException, checked.contains(rule) {
        try report(RawFinding(entry.record, details: details))
      }
    }
  }

  private func uncheckedEvents(among records: [RecordKey]) throws -> Set<RecordKey> {
    let events = records.filter { $0.kind == .event }.map(\.id)
    var found: Set<RecordKey> = []
    try db.each(
      """
      SELECT e.id FROM json_each(?) j CROSS JOIN event e ON e.id = j.value
      WHERE e.shelf NOT IN (\(shelves))
      """, [jsonList(events)]
    ) { found.insert(.event($0.number())) }
    return found
  }

  // Pieces of SQL

  /// Whether the date of a column bears no mark of doubt, which would make nothing certain.
  static func isUndoubted(_ column: String) -> String {
    "(\(column) IS NULL OR \(column) NOT GLOB '*[?~%]*')"
  }

  /// A kind and all beneath it, as a list for SQL.
  func kinds(_ kinds: EventKind...) -> String {
    kinds.flatMap(contents.kinds.withSubkinds).map(Self.quoted).joined(separator: ", ")
  }

  /// Words as a list for SQL.
  static func list(_ words: some Sequence<String>) -> String {
    words.sorted().map(quoted).joined(separator: ", ")
  }

  private static func quoted(_ word: String) -> String {
    "'\(word.replacing("'", with: "''"))'"
  }
}
