import Foundation
import Testing

/// Promises as they are typed, and records that were merged as they are found.
@Suite struct CommitmentCommandTests {
  private func states(_ room: Workroom, _ options: String...) throws -> [String: String] {
    let outcome = try room.run(["promises", "--format", "jsonl"] + options)
    #expect(outcome.status == 0, "\(outcome.err)")
    var states: [String: String] = [:]
    for line in outcome.out.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let handle = object?["commitment"] as? String else { continue }
      states[handle] = object?["state"] as? String
    }
    return states
  }

  /// A room in which Russia owes NATO something by a day, and somebody owes something else.
  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    try room.chancery(
      "add", "event", "2001-12-01", "An accord", "--ref", "accord", "--promises", "to leave",
      "--due", "2002-01-31", "--owed-by", "russia", "--owed-to", "nato", "--promises", "to pay",
      "--due", "2003")
    return room
  }

  @Test func `A promise is open, due and overdue by the day that is looked from`() throws {
    let room = try room()
    #expect(try states(room, "--on", "2001-11-30") == [:])
    #expect(try states(room, "--on", "2001-12-01") == ["accord#1": "open", "accord#2": "open"])
    #expect(try states(room, "--on", "2002-01-31") == ["accord#1": "due", "accord#2": "open"])
    #expect(try states(room, "--on", "2003-05-05") == ["accord#1": "overdue", "accord#2": "due"])
    #expect(try states(room, "--on", "2003-05-05", "--state", "due") == ["accord#2": "due"])
    #expect(try states(room, "--owed-by", "russia", "--on", "2002-01-01") == ["accord#1": "open"])
    #expect(try states(room, "--owed-to", "nato", "--on", "2002-01-01") == ["accord#1": "open"])
    #expect(try states(room, "--owed-by", "nato", "--on", "2002-01-01") == [:])
  }

  @Test func `The number of a promise stays when the one before it is taken away`() throws {
    let room = try room()
    try room.chancery("edit", "accord", "--drop-promises", "#1")
    #expect(try states(room, "--on", "2002-01-01") == ["accord#2": "open"])
    try room.chancery("add", "event", "2002-02-01", "Paid", "--fulfils", "accord#2")
    #expect(try states(room, "--on", "2002-02-01") == ["accord#2": "kept"])
    let before = try room.bytes("chancery.db")
    for what in ["#1", "#7", "to dance"] {
      let outcome = try room.run(["edit", "accord", "--drop-promises", what])
      #expect(outcome.status == 1 && outcome.err.contains("not there"), "\(what) \(outcome.err)")
    }
    #expect(try room.run(["add", "link", "stalingrad", "fulfils", "accord#1"]).status == 1)
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func `A ref that was merged away is found everywhere, and not merged back`() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "actor", "person", "V. Putin", "--ref", "putin-b")
    try room.chancery("meet", "2001-12-05", "--with", "putin-b,robertson", "--ref", "dinner")
    try room.chancery("meet", "2001-12-06", "--with", "putin,robertson", "--ref", "supper")
    #expect(try room.chancery("merge", "putin-b", "putin") == "putin\n")
    #expect(try room.chancery("merge", "dinner", "supper") == "supper\n")
    let before = try room.bytes("chancery.db")
    for pair in [["putin", "putin-b"], ["putin-b", "putin"], ["supper", "dinner"]] {
      let outcome = try room.run(["merge"] + pair)
      #expect(outcome.status == 1 && outcome.err.contains("one record already"), "\(pair)")
    }
    #expect(try room.bytes("chancery.db") == before)
    #expect(try room.chancery("show", "putin-b") == room.chancery("show", "putin"))
    #expect(try room.chancery("show", "dinner") == room.chancery("show", "supper"))
    #expect(try room.refs("--actor", "putin-b", "--from", "2001-12-01") == ["supper"])
    #expect(try room.refs("--actor", "V. Putin") == room.refs("--actor", "putin"))
    #expect(try room.refs("--during", "@dinner") == ["supper"])
    #expect(try room.chancery("date", "@dinner").contains("2001-12-06"))
    // The other day is kept, as what another record said.
    #expect(try room.chancery("show", "supper").contains("Wednesday 5 December 2001"))
  }

  @Test func `Merging tried out changes nothing`() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "actor", "person", "V. Putin", "--ref", "putin-b")
    let before = try room.bytes("chancery.db")
    #expect(try room.run(["merge", "putin-b", "putin", "--dry-run"]).status == 0)
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func `The names of today stand beside those of the day where they are asked for`() throws {
    let room = try Workroom.seeded()
    let plain = try room.chancery("timeline", "--to", "1943")
    #expect(plain.contains("Stalingrad") && !plain.contains("Volgograd"))
    let today = try room.chancery("timeline", "--to", "1943", "--todays-names")
    #expect(today.contains("Stalingrad (now Volgograd)"))
    #expect(!today.contains("Soviet Union (now"))
    let late = try room.chancery("timeline", "--from", "2001-11-22", "--todays-names")
    #expect(late.contains("Volgograd") && !late.contains("(now"))
  }
}
