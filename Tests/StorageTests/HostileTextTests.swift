import Diplomacy
import Testing

@testable import Storage

/// Whatever is typed is text: never SQL, nor the syntax of full text.
@Suite struct HostileTextTests {
  private let chronicle: Chronicle

  init() throws {
    chronicle = try TestFolder().chronicle(WorldMaker.make(seed: 6, events: 40).records)
  }

  static let texts =
    RecordMaker.texts + [
      "\"", "\"\"", "'", "’", "' OR 1=1 --", "a OR b", "NOT a", "a AND", "NEAR(", "(", ")", "a*",
      "^a", "title:treaty", "{title}: a", "-a", "+a", "a^2", "\u{0}", "a\u{0}", "𞤀𞤁", "½", "①",
      "a\u{2028}b", "\u{202E}", "treaty\"; DROP TABLE actor", "e99999999999999999999", "e-1", "l1",
      "wikidata:", ":Q1", "::", "President of", "of of of", " of ", "President of the",
      String(repeating: "word ", count: 1000), String(repeating: "x", count: 60_000),
    ]

  @Test(arguments: texts)
  func `Hostile text is found, or not, and breaks nothing`(text: String) throws {
    func quiet(_ body: () throws -> Void) {
      do { try body() } catch let error as StorageError {
        switch error {
        case .unknown, .ambiguous, .wrongKind, .invalid: break
        default: Issue.record("\(error)")
        }
      } catch { Issue.record("\(error)") }
    }
    quiet { _ = try chronicle.resolve(text, as: RecordKind.allCases) }
    quiet { _ = try chronicle.resolve(text, as: [.actor], on: 11_000) }
    quiet { _ = try chronicle.record(Ref(stored: text)) }
    quiet { _ = try chronicle.search(text, leads: true, includePrivate: true) }
    quiet { _ = try chronicle.isTaken(Ref(stored: text)) }
    quiet { _ = try chronicle.names([Ref(stored: text)]) }
    quiet { _ = try chronicle.actors([Ref(stored: text)]) }
    quiet { _ = try chronicle.relations(of: [Ref(stored: text)]) }
    quiet { _ = try chronicle.entry(Ref(stored: text)) }
    quiet { _ = try chronicle.family(of: EventKind(text)) }
    for set: (inout Filter, Ref) -> Void in [
      { $0.actors = [$1] }, { $0.about = [$1] }, { $0.topics = [$1] }, { $0.sources = [$1] },
      { $0.places = [$1] }, { $0.without = [$1] }, { $0.notTopics = [$1] },
      { $0.between = [Filter.Pair($1, $1)] }, { $0.kinds = [EventKind($1.text)] },
      { $0.notKinds = [EventKind($1.text)] }, { $0.roles = [Role($1.text)] },
      { $0.text = [$1.text] }, { $0.dateRole = $1.text },
    ] {
      quiet {
        var filter = Filter()
        set(&filter, Ref(stored: text))
        _ = try chronicle.foundNumbers(filter)
      }
    }
    #expect(try chronicle.raw("SELECT count(*) FROM event") == [["40"]])
  }

  @Test(arguments: [
    "DELETE FROM event", "DROP TABLE event", "UPDATE actor SET note = 'x'", "VACUUM", "COMMIT",
    "ROLLBACK", "BEGIN", "END", "SAVEPOINT a", "RELEASE a", "PRAGMA user_version = 9",
    "PRAGMA query_only = 0", "PRAGMA journal_mode = WAL", "ATTACH DATABASE ':memory:' AS other",
    "DETACH main", "SELECT 1; DELETE FROM event", "", ";", "-- nothing", "SELECT", "REINDEX",
    "WITH a AS (SELECT 1) DELETE FROM event", "CREATE TEMP TABLE t (a)", "ANALYZE",
    "INSERT INTO event_search (event_search) VALUES ('rebuild')",
    "SELECT load_extension('x')", "SELECT * FROM nowhere", "SELECT abs(-9223372036854775808)",
  ])
  func `A user's query reads, or is refused in words`(sql: String) throws {
    let before = try chronicle.dump()
    #expect(throws: StorageError.self) {
      try chronicle.query(sql, columns: { _ in }, row: { _ in })
    }
    #expect(try chronicle.dump() == before)
    // Nothing of it stays: the next change and the next query go as before.
    try chronicle.change(command: "after") { change in
      _ = try change.add(Topic(ref: Ref(stored: "after"), name: "After"))
    }
    var rows: [[Chronicle.SQLValue]] = []
    try chronicle.query(
      "SELECT 1, 2.5, 'a', NULL, x'00ff';", columns: { #expect($0.count == 5) },
      row: { rows.append($0) })
    #expect(rows == [[.integer(1), .real(2.5), .text("a"), .null, .blob("00ff")]])
  }
}
