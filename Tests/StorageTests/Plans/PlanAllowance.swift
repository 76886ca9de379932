/// A reason for which a statement may read a whole table.
struct PlanAllowance: Hashable, CustomStringConvertible {
  /// What is done then; nil: whatever.
  var activity: String?
  /// What stands in the statement.
  var sql: String
  /// How the step begins.
  var step: String
  /// Why.
  var reason: String

  init(_ activity: String? = nil, _ sql: String = "", _ step: String = "SCAN ", _ reason: String) {
    (self.activity, self.sql, self.step, self.reason) = (activity, sql, step, reason)
  }

  var description: String { "\(activity ?? "always"): \(step) IN \(sql): \(reason)" }

  func allows(_ fault: PlanFault) -> Bool {
    (activity.map { $0 == fault.activity } ?? true) && fault.sql.contains(sql)
      && fault.step.hasPrefix(step)
  }

  static let all = whole + once + unindexed + own

  /// What only these tests ask.
  private static let own = [
    PlanAllowance(nil, "FROM event t ORDER BY id", "SCAN t", "a test picks a record"),
    PlanAllowance(nil, "SELECT t.ref FROM ", "SCAN t", "a test picks a record"),
  ]

  /// What is done with the whole chronicle reads the whole chronicle.
  private static let whole = [
    PlanAllowance("check", "", "SCAN ", "the check looks at everything"),
    PlanAllowance("survey", "", "SCAN ", "counts and duplicates are of everything"),
    PlanAllowance(
      "publish", "", "SCAN ", "what is withheld is sought in all that is published"),
    PlanAllowance(
      "combine", "FROM ref WHERE is_current = 0", "SCAN ref", "all former refs are taken over"),
    PlanAllowance(
      nil, "SELECT id, at, who, why, command FROM change ORDER BY id", "SCAN change",
      "two histories are compared from their beginning"),
    PlanAllowance(
      nil, "FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id ORDER",
      "SCAN r", "a network may need any relation"),
    PlanAllowance(
      "network", "SELECT e.id, CASE WHEN e.kind IN", "SCAN e", "a network of everything"),
    PlanAllowance(
      "network", "FROM event e CROSS JOIN statement_about s", "SCAN e", "a network of everything"),
  ]

  /// What a person asks once, and no table has an index for.
  private static let once = [
    PlanAllowance(
      nil, "WHERE folded(name) = ? LIMIT 9", "SCAN topic", "somebody has typed a topic's name"),
    PlanAllowance(
      nil, "WHERE short = ?1 COLLATE NOCASE OR title = ?1 COLLATE NOCASE", "SCAN source",
      "somebody has typed a source's title"),
    PlanAllowance(
      nil, "r.office || ' of ' || n.text", "SCAN r", "somebody has mistyped an office"),
    PlanAllowance(
      nil, "kind = 'tenure' AND title = ? COLLATE NOCASE", "SCAN relation",
      "somebody has typed an office"),
    PlanAllowance(
      nil, "instr(n.folded, ?) > 0", "SCAN n USING INDEX name_by_", "a search looks into names"),
    PlanAllowance(
      nil, "SELECT ref, name FROM topic ORDER BY id", "SCAN topic", "a search looks into names"),
    PlanAllowance(
      nil, "SELECT ref, coalesce(short, title) AS name FROM source ORDER BY id", "SCAN source",
      "a search looks into titles"),
    PlanAllowance(
      nil, "LIMIT 50000", "SCAN n USING INDEX name_by_", "who mistyped a name is offered others"),
    PlanAllowance(
      nil, "SELECT id FROM relation WHERE kind = 'part-of'", "SCAN relation",
      "all wholes are asked for"),
    PlanAllowance(nil, "SELECT ref, kind FROM source", "SCAN source", "all traits are asked for"),
    PlanAllowance(
      nil, "FROM derivation d JOIN source s ON s.id = d.source_id JOIN source r", "SCAN d",
      "all traits are asked for"),
    PlanAllowance(
      nil, "WHERE j.kind IN ('journal', 'magazine')", "SCAN j", "all journals are asked for"),
    PlanAllowance(nil, "FROM silence v", "SCAN v", "all silences are asked for"),
    PlanAllowance(
      nil, "e.id IN (SELECT event_id FROM commitment)", "SCAN commitment",
      "all commitments are asked for"),
  ]

  /// What has no index because there is little of it, or because one row is read.
  private static let unindexed = [
    PlanAllowance(nil, "source", "SCAN attribution", "few statements came through others"),
    PlanAllowance(nil, "attribution x", "SCAN x", "few statements came through others"),
    PlanAllowance(nil, "FROM claim c JOIN ref r", "SCAN c", "a place is being removed"),
    PlanAllowance(nil, "FROM change ORDER BY id DESC LIMIT 1", "SCAN change", "the last row"),
    PlanAllowance(nil, "SELECT ?1, at, '' FROM change LIMIT 1", "SCAN change", "the first row"),
    PlanAllowance(
      nil, "images", "SEARCH images USING AUTOMATIC", "the rows that changes altered are told"),
  ]
}
