import Foundation
import Testing

/// Office-holders and the lists around them through the program: who is one, and that again changes
/// nothing.
@Suite struct OfficeHolderCommandTests {
  private func folder(in room: Workroom) throws -> String {
    for name in ["people/d", "missions-countries"] {
      try FileManager.default.createDirectory(
        at: room.folder.appendingPathComponent("list/\(name)"), withIntermediateDirectories: true)
    }
    try room.write(
      """
      <person><id>doe-jane-b</id><persName><surname>Doe</surname><forename>Jane B.</forename>
      </persName><birth>1801</birth><death>1870</death></person>
      """, to: "list/people/d/doe-jane-b.xml")
    try room.write(
      """
      <country-mission><territory-id>ruritania</territory-id><chiefs><chief><id>ru-1</id>
      <person-id>doe-jane-b</person-id><role-title-id>agent</role-title-id>
      <appointed><date>1840-05-02</date></appointed><started><date>1840-10-01</date></started>
      <ended><date>1843-03-04</date><note>Left post about</note></ended></chief></chiefs>
      </country-mission>
      """, to: "list/missions-countries/ruritania.xml")
    return room.folder.appendingPathComponent("list").path
  }

  @Test func aListMeetsWhomAnotherKnowsByNumber() throws {
    let room = try Workroom.seeded()
    let list = try folder(in: room)
    let first = try room.run(["import", "pocom", list])
    #expect(first.status == 0 && first.err.contains("2 rows: 1 event added"), "\(first.err)")
    try room.write(
      """
      {"id": 7, "preferred": "Doe, J. B.", "variants": [{"name": "Doh, Jane", "sources": \
      ["https://history.state.gov/departmenthistory/people/doe-jane-b"]}]}
      {"id": 9, "preferred": "Doe, Jane B."}

      """, to: "people.jsonl")
    let people = room.folder.appendingPathComponent("people.jsonl").path
    #expect(try room.run(["import", "hsg-people", people]).status == 0)
    let shown = try room.chancery("show", "doe")
    #expect(shown.contains("Jane Doh"), "\(shown)")
    #expect(shown.contains("hsg-authority:7") && shown.contains("1801–1870"), "\(shown)")
    // A namesake is somebody else.
    #expect(!shown.contains("hsg-authority:9"))
    let log = try room.chancery("log")
    for (set, path, sum) in [
      ("pocom", list, "0 events added"), ("hsg-people", people, "nothing new"),
    ] {
      let again = try room.run(["import", set, path])
      #expect(again.status == 0 && again.err.contains(sum), "\(again.err)")
    }
    #expect(try room.chancery("log") == log)
    let timeline = try room.chancery("timeline", "--actor", "doe")
    #expect(timeline.contains("Jane B. Doe as Agent to Ruritania"), "\(timeline)")
    _ = try room.chancery("undo")
    #expect(try !room.chancery("show", "doe").contains("hsg-authority"))
    _ = try room.chancery("undo", "2")
    #expect(try room.run(["show", "doe"]).status != 0)
  }

  @Test func whatIsNoListIsRefused() throws {
    let room = try Workroom.seeded()
    for set in ["pocom", "gsh", "hsg-people"] {
      let outcome = try room.run(["import", set, room.folder.path])
      #expect(outcome.status != 0 && outcome.err.contains("has no"), "\(set): \(outcome.err)")
    }
  }
}
