import Foundation
import Testing

/// What people who tried the commands of networks came upon.
@Suite struct NetworkTrialTests {
  @Test func `A command answers to its other names`() throws {
    let room = try Workroom.seeded(further: true)
    let names = try room.run(["neighbors", "putin"])
    #expect(names.status == 0, "\(names.err)")
    #expect(try names.out == room.chancery("neighbours", "putin"))
    #expect(try room.run(["neighbors"]).err.contains("see “chancery neighbours --help”"))
    #expect(try room.run(["neighbors", "--help"]).out.contains("USAGE"))
    #expect(try room.run(["neighbor", "putin"]).err.contains("did you mean “chancery neighbours”"))
  }

  @Test(arguments: [
    ["central"], ["communities"], ["reciprocity"], ["neighbours", "putin"],
    ["path", "putin", "robertson"],
  ])
  func `A day is a window to every question`(_ command: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let found = try room.run(command + ["--on", "2001-10-03", "--format", "csv"])
    #expect(found.status == 0, "\(found.err)")
    let during = try room.run(command + ["--during", "2001-10-03", "--format", "csv"])
    #expect(found.out == during.out)
    #expect(try found.out != room.run(command + ["--format", "csv"]).out)
    let both = try room.run(command + ["--on", "2001-10-03", "--during", "2001"])
    #expect(both.status == 64 && both.err.contains("give one date"))
  }

  @Test func `A difference says what it cannot be and what comes later`() throws {
    let room = try Workroom.seeded(further: true)
    #expect(try room.run(["graph", "diff", "--help"]).out.contains("--format <format>"))
    let every = try room.run(["graph", "diff", "1990", "2001", "--every", "year", "--mixed"])
    #expect(every.status == 64 && every.err.contains("leave --every and --mixed out"))
    let back = try room.run(["graph", "diff", "2001", "1990"])
    #expect(back.status == 0 && back.err.contains("“2001” is after “1990”"), "\(back.err)")
    #expect(try !room.run(["graph", "diff", "1990", "2001"]).err.contains("is after"))
  }

  @Test(arguments: ["csv", "svg", "png", "dot"])
  func `A hyphen is standard output`(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["graph", "--format", format, "-o", "-"])
    #expect(outcome.status == 0 && !room.has("-"), "\(outcome.err)")
    #expect(try outcome.out == room.chancery("graph", "--format", format))
  }

  @Test(arguments: [
    ["graph"], ["graph", "--every", "year", "--from", "2000", "--to", "2002"], ["timeline"],
  ])
  func `The same chronicle gives the same PDF`(_ command: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let once = try room.run(command + ["--output", "a.pdf"])
    // Without the program that draws it there is nothing to compare.
    guard once.status == 0 else { return #expect(once.err.contains("install")) }
    Thread.sleep(forTimeInterval: 1.1)
    try room.run(command + ["--output", "b.pdf"])
    #expect(try room.bytes("a.pdf") == room.bytes("b.pdf"))
    room.environment["SOURCE_DATE_EPOCH"] = "86400"
    try room.run(command + ["--output", "c.pdf"])
    #expect(try room.bytes("a.pdf") != room.bytes("c.pdf"))
  }

  @Test(arguments: [
    (["graph", "--depth", "3"], "--depth goes with --around"),
    (["central", "--depth", "3"], "--depth goes with --around"),
    (["path", "putin", "robertson", "--depth", "1"], "--depth goes with --around"),
    (["graph", "--half-life", "3"], "--half-life goes with --weight recency"),
    (["central", "--half-life", "5"], "--half-life goes with --weight recency"),
  ])
  func `What has no effect is refused`(_ arguments: [String], _ words: String) throws {
    let outcome = try Workroom.seeded().run(arguments)
    #expect(outcome.status == 64 && outcome.out.isEmpty && outcome.err.contains(words))
  }

  @Test(arguments: [
    ["graph"], ["graph", "diff", "1990", "2001"], ["central"], ["communities"],
    ["neighbours", "putin", "--depth", "2"], ["reciprocity"],
  ])
  func `A whole number is one in every table`(_ command: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let rows = try room.run(command + ["--format", "csv"]).out.split(separator: "\r\n").dropFirst()
    let cells = rows.flatMap { $0.split(separator: ",") }
    #expect(cells.contains { Int($0) != nil })
    #expect(!cells.contains { Double($0) != nil && $0.hasSuffix(".0") }, "\(rows)")
  }

  @Test func `Who is two steps away is reached through somebody`() throws {
    let room = try Workroom.seeded(further: true)
    let table = try room.chancery("neighbours", "ivanov", "--depth", "2", "--format", "csv")
    let rows = table.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.allSatisfy { ($0[0] == "1") == $0[3].isEmpty })
    let near = rows.filter { $0[0] == "1" }.map { $0[1] }
    let far = rows.filter { $0[0] == "2" }
    #expect(!far.isEmpty && far.allSatisfy { near.contains($0[3]) })
    #expect(try room.chancery("neighbours", "ivanov", "--depth", "2").contains("via"))
    #expect(try !room.chancery("neighbours", "ivanov").contains("via"))
  }

  @Test func `Whoever counts as another is told as whom`() throws {
    let room = try Workroom.seeded(further: true)
    let asked = try room.run(["neighbours", "putin", "--level", "represented"])
    #expect(asked.status == 1 && asked.err.contains("“putin” counts as russia; ask for russia"))
    #expect(try room.run(["neighbours", "russia", "--level", "represented"]).status == 0)
    let before = try room.run(["neighbours", "putin", "--level", "state", "--to", "1990"])
    #expect(before.status == 1 && before.err.contains("may count as the one it represents"))
  }
}
