public import Diplomacy
internal import GRDB

extension Chronicle {
  /// Looks for what breaks rules of the check, a rule after the other in their order.
  ///
  /// Only what is certain in spite of imprecise dates is found. A finding that concerns a record
  /// with an exception to its rule is left out. Rejected events are not looked at, leads only where
  /// that is asked for.
  ///
  /// - Parameters:
  ///   - rules: The rules to look by.
  ///   - refs: Only findings that concern one of these records; none for all.
  ///   - leads: Whether to look at leads as well.
  ///   - body: Gets each finding.
  /// - Complexity: O(n) in the events, their parts and their citations, each read from an index.
  public func check(
    _ rules: Set<CheckRule>, of refs: Set<Ref> = [], leads: Bool = false,
    _ body: (Finding) throws -> Void
  ) throws {
    try read { db in
      let inspection = try Inspection(db, path: path, leads: leads)
      let table = RefTable(db: db)
      let wanted = Set(
        try refs.compactMap { try table.entry($0) }.map { RecordKey(kind: $0.kind, id: $0.id) })
      for rule in CheckRule.allCases where rules.contains(rule) {
        var held: [RawFinding] = []
        func flush() throws {
          for finding in try inspection.named(held, by: rule) { try body(finding) }
          held.removeAll(keepingCapacity: true)
        }
        try inspection.find(rule, checked: rules) { raw in
          guard try !inspection.isExcepted(raw, from: rule) else { return }
          if !wanted.isEmpty, wanted.isDisjoint(with: raw.records) { return }
          held.append(raw)
          if held.count == 256 { try flush() }
        }
        try flush()
      }
    }
  }

  /// The exceptions from rules that records take, by rule.
  public func exceptions(
    _ rules: Set<CheckRule>, of refs: Set<Ref> = []
  ) throws -> [TakenException] {
    try read { db in
      let table = RefTable(db: db)
      let wanted = Set(
        try refs.compactMap { try table.entry($0) }.map { RecordKey(kind: $0.kind, id: $0.id) })
      let book = try ExceptionBook(db)
      var mentions = Mentions(db: db, path: path)
      let taken = book.all.filter { entry in
        CheckRule(name: entry.rule).map(rules.contains) ?? true
          && (wanted.isEmpty || wanted.contains(entry.record))
      }
      try mentions.load(Set(taken.map(\.record)))
      return taken.map { entry in
        TakenException(
          record: mentions[entry.record],
          exception: RuleException(rule: entry.rule, reason: entry.reason))
      }
    }
  }
}
