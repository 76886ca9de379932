import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Rows are written on a thread of their own while the next are made ready.
@Suite struct WritingConnectionTests {
  /// An event of two, of whom the first is new with every third row, and that follows from the one before.
  private func row(_ number: Int, code: String = "040") -> [Diplomacy.Record] {
    let key = Ref(stored: "set:a\(number / 3)")
    let actor = Actor(
      ref: key, kind: .organisation, names: [Name("Party \(number / 3)")],
      identifiers: [Identifier(scheme: "set", value: "a\(number / 3)")])
    var event = Event(
      kind: .meeting, date: HistoricalDate(EDTF("2001-11-22")), title: "Talks \(number)")
    event.origin = Origin(name: "rows", key: "\(number)")
    event.participations = [Participation(actor: key)]
    event.codes = [Identifier(scheme: "cameo", value: code)]
    if number % 400 == 399 {
      event.links = [Link(kind: .follows, to: Ref(stored: "rows:\(number - 1)"))]
    }
    return [.actor(actor), .event(event)]
  }

  private func load(_ rows: [[Diplomacy.Record]], into chronicle: Chronicle) throws {
    try chronicle.change(command: "import") { change in
      let rowImport = RowImport(change)
      for row in rows { try rowImport.add(row) }
    }
  }

  @Test func `What stops the rows ends the change, and nothing of it stays`() throws {
    let chronicle = try TestFolder().chronicle()
    try chronicle.execute(
      """
      CREATE TRIGGER stop BEFORE INSERT ON event_code WHEN new.value = '099'
      BEGIN SELECT RAISE(ABORT, 'no such code'); END
      """)
    let before = try chronicle.dump()
    for last in [701, 5_000] {
      let error = #expect(throws: StorageError.self) {
        try load((0..<last).map { row($0, code: $0 == 700 ? "099" : "040") }, into: chronicle)
      }
      #expect("\(try #require(error))".contains("no such code"))
      #expect(try chronicle.dump() == before)
    }
    try load((0..<701).map { row($0) }, into: chronicle)
    #expect(try chronicle.raw("SELECT count(*) FROM event") == [["701"]])
  }

  @Test func `What is asked between two pieces is answered as if each were written at once`() throws
  {
    let chronicle = try TestFolder().chronicle()
    try load((0..<5_000).map { row($0) }, into: chronicle)
    let wrong = try chronicle.raw(
      """
      SELECT count(*) FROM event e JOIN participation p ON p.event_id = e.id
        JOIN name n ON n.actor_id = p.actor_id
        JOIN event_text t ON t.event_id = e.id
      WHERE n.text <> 'Party ' || (CAST(e.origin_key AS INTEGER) / 3)
        OR e.id <> CAST(e.origin_key AS INTEGER) + 1 OR t.names <> n.text OR t.title <> e.title
      """)
    #expect(wrong == [["0"]])
    let counts = try ["event", "participation", "event_code", "event_text", "actor", "link"].map {
      try chronicle.raw("SELECT count(*) FROM \($0)")[0][0]
    }
    #expect(counts == ["5000", "5000", "5000", "5000", "1667", "12"])
    #expect(
      try chronicle.raw("SELECT count(*) FROM link WHERE to_id <> event_id - 1") == [["0"]])
  }
}
