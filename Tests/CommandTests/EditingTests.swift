import Foundation
import Testing

@Suite struct EditingTests {
  @Test func repeatableOptionsAddAndDropTakesAway() throws {
    let room = try Workroom.seeded()
    let ref = "2001-11-23-moscow"
    try room.chancery(
      "edit", ref, "--with", "ivanov", "--topic", "remembrance", "--time", "12:15", "--level",
      "summit", "--figure", "minutes=90", "--id", "x:1", "--dated", "published=2001-11-24",
      "--code", "cameo:040", "--source", "bbc-2001-11-23#¶12")
    var card = try room.chancery("show", ref, "--format", "yaml")
    for word in ["ivanov", "remembrance", "12:15", "summit", "minutes", "cameo", "¶12"] {
      #expect(card.contains(word), "no \(word)")
    }
    try room.chancery(
      "edit", ref, "--drop-who", "ivanov", "--drop-topic", "remembrance", "--drop", "time",
      "--drop", "level", "--drop-figure", "minutes", "--drop-id", "x:1", "--drop-dated",
      "published", "--drop-code", "cameo:040", "--drop-source", "bbc-2001-11-23#¶12",
      "--drop-link", "follows:2001-10-03-brussels", "--title", "New title")
    card = try room.chancery("show", ref, "--format", "yaml")
    for word in ["ivanov", "remembrance", "12:15", "summit", "minutes", "cameo", "¶12", "follows"] {
      #expect(!card.contains(word), "still \(word)")
    }
    #expect(card.contains("New title"))
    #expect(try room.run(["edit", ref, "--drop-who", "ivanov"]).status == 1)
  }

  @Test func linkNumbersAndOldRefsStay() throws {
    let room = try Workroom.seeded()
    let number = try room.chancery("add", "link", "stalingrad", "causes", "british-proposal")
      .trimmingCharacters(in: .newlines)
    try room.chancery("edit", "stalingrad", "--summary", "Another summary.")
    #expect(try room.chancery("show", "stalingrad").contains(number))
    #expect(try room.chancery("edit", "putin", "--ref", "vladimir-putin") == "vladimir-putin\n")
    #expect(try room.chancery("show", "putin").contains("vladimir-putin"))
    let taken = try room.run(["add", "actor", "person", "X", "--ref", "putin"])
    #expect(taken.status == 1, "a redirect is not free")
  }

  @Test func manyAreChangedAsOne() throws {
    let room = try Workroom.seeded()
    let outcome = try room.run([
      "edit", "--where", "--kind", "meeting", "--actor", "Russia", "--set", "topic=remembrance",
      "--set", "note=seen",
    ])
    #expect(outcome.status == 0 && outcome.err.contains("2 events"), "\(outcome.err)")
    #expect(try room.refs("--topic", "remembrance", "--kind", "meeting").count == 2)
    let quoted = try room.run([
      "edit", "--where", "--text \"wreath\" --kind ceremony", "--set", "status=lead",
    ])
    #expect(quoted.status == 0, "\(quoted.err)")
    #expect(try room.refs("--text", "wreath").isEmpty)
    let before = try room.bytes("chancery.db")
    #expect(
      try room.run(["edit", "--where", "--kind", "meeting", "--set", "level=lofty"]).status == 64)
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func otherRecordsAreEditedToo() throws {
    let room = try Workroom.seeded()
    try room.chancery("edit", "moscow", "--alias", "Moskva", "--coordinates", "55.7,37.6")
    #expect(try room.chancery("show", "Moskva").contains("55.7"))
    try room.chancery("edit", "bbc-2001-11-23", "--reliability", "A", "--drop", "url")
    #expect(
      try room.chancery("show", "bbc-2001-11-23", "--format", "yaml").contains("reliability: A"))
    try room.chancery("edit", "remembrance", "--title", "Memory", "--under", "nato-russia")
    #expect(try room.refs("--topic", "nato-russia").contains("stalingrad"))
    try room.chancery("edit", "putin-president", "--valid", "2000-05-07/2004-05-07")
    #expect(try room.chancery("show", "putin-president").contains("2004"))
    try room.chancery("edit", "germany", "--existence", "1871/..", "--drop-name", "Nazi Germany")
    #expect(!(try room.chancery("timeline", "--limit", "1").contains("Nazi")))
    try room.chancery("edit", "british-proposal", "--date", "16 November 2001")
    #expect(try room.refs("--during", "2001-11-16", "--certain") == ["british-proposal"])
  }

  @Test func whatIsRemovedIsGone() throws {
    let room = try Workroom.seeded()
    #expect(try room.run(["remove", "stalingrad"]).err.contains("2001-11-22-volgograd"))
    try room.chancery("remove", "2001-11-23-bbc", "2001-11-23-rosenberg")
    #expect(try room.refs().count == 16)
    #expect(try room.run(["show", "2001-11-23-bbc"]).status == 1)
    #expect(try room.objects("search", "weeks", "--format", "jsonl").isEmpty)
    #expect(try room.shell("sqlite3 chancery.db 'PRAGMA foreign_key_check'").out.isEmpty)
  }

  @Test func backupAndAboutDoTheirPart() throws {
    let room = try Workroom.seeded()
    try room.chancery("about", "--title", "A title", "--editor", "An editor", "--licence", "MIT")
    #expect(try room.chancery("about").contains("An editor"))
    #expect(try room.chancery("timeline").hasPrefix("A title"))
    try room.chancery("backup", "copy.db")
    #expect(try room.chancery("--db", "copy.db", "timeline") == room.chancery("timeline"))
    #expect(try room.run(["backup", "copy.db"]).status == 1, "nothing is overwritten")
  }

  @Test func aFilterThatChoosesNothingChangesNothing() throws {
    let room = try Workroom.seeded()
    let before = try room.bytes("chancery.db")
    let outcome = try room.run(["edit", "--where", "--all-accounts", "--set", "topic=remembrance"])
    #expect(outcome.status == 1 && outcome.err.contains("every event would be changed"))
    #expect(try room.bytes("chancery.db") == before)
    let all = try room.run(
      ["edit", "--where", "--status", "confirmed", "--set", "topic=remembrance", "--dry-run"])
    #expect(all.err.contains("would change 16 events, 2 are so already"), "\(all.err)")
  }

  @Test func whatARecordDoesNotHaveIsRefusedByItsName() throws {
    let room = try Workroom.seeded()
    for (record, option, value) in [
      ("putin", "level", "summit"), ("putin", "host", "russia"), ("brussels", "by", "putin"),
      ("putin", "short", "P."), ("putin", "drop-topic", "nato-russia"), ("nato", "author", "A"),
      ("nato-russia", "drop-link", "l1"), ("bbc-2001-11-23", "dated", "signed=2001"),
      ("2001-10-03-brussels", "coordinates", "1,2"),
    ] {
      let refused = try room.run(["edit", record, "--\(option)", value])
      #expect(refused.status == 64)
      #expect(refused.err.hasPrefix("Error: --\(option) is not for "), "\(refused.err)")
    }
  }

  @Test func manyAtOnceAreCountedAsTheHistoryCountsThem() throws {
    let room = try Workroom.seeded()
    let all = ["edit", "--where", "--kind", "meeting", "--set", "note=Seen."]
    let first = try room.run(all)
    #expect(first.err.contains("changed 2 events\n"), "\(first.err)")
    #expect(try room.run(all).err.contains("changed 0 events, 2 are so already\n"))
    try room.chancery("edit", "2001-10-03-brussels", "--note", "Else.")
    let again = try room.run(all)
    #expect(again.err.contains("changed 1 event, 1 is so already\n"), "\(again.err)")
  }
}
