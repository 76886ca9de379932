import Foundation
import Testing

/// Which file a command is about, wherever --db stands.
@Suite struct DatabaseOptionTests {
  /// Commands beneath others, which the parser reads from the root.
  private static let beneath: [[String]] = [
    ["add", "actor", "person", "Zed Zedovich"], ["add", "topic", "Zeal"],
    ["add", "place", "Zagreb"], ["add", "event", "2001-12-01", "A further event"],
    ["add", "tenure", "ivanov", "Envoy", "--of", "russia"],
    ["edition", "tag", "second"], ["edition", "list"], ["graph"],
    ["graph", "diff", "2001-10", "2001-11"], ["timeline", "save", "mine", "--actor", "putin"],
    ["timeline", "run", "first"], ["sources", "verify"], ["list", "actors"], ["timeline"],
  ]

  @Test(arguments: beneath)
  func `An option behind the command names the file as one before it does`(
    words: [String]
  ) throws {
    let room = try Workroom()
    try room.chancery("--db", "one.db", "init", "--seed")
    try room.chancery("--db", "one.db", "timeline", "save", "first", "--actor", "putin")
    let original = try Data(contentsOf: room.folder.appendingPathComponent("one.db"))
    for name in ["two.db", "three.db", "chancery.db"] {
      try original.write(to: room.folder.appendingPathComponent(name))
    }
    let before = try room.run(["--db", "one.db"] + words)
    #expect(before.status == 0, "\(before.err)")
    let behind = try room.run(words + ["--db", "two.db"])
    let between = try room.run([words[0], "--db", "three.db"] + words.dropFirst())
    for outcome in [behind, between] {
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(outcome.out == before.out)
    }
    let sizes = try ["one.db", "two.db", "three.db"].map { name in
      try room.chancery("--db", name, "log").split(separator: "\n").count
    }
    #expect(Set(sizes).count == 1)
    // The file that is meant where none is named stays as it is.
    let other = try Data(contentsOf: room.folder.appendingPathComponent("chancery.db"))
    #expect(other == original)
  }
}
