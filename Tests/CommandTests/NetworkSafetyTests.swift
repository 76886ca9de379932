import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Names that would be obeyed, readers that go away, and what is private, in every answer.
@Suite struct NetworkSafetyTests {
  private static let escape = "\u{1B}[31mred\u{7}\u{202E}desrever\u{9B}x"
  private static let formula = "=HYPERLINK(\"http://evil\",\"x\")"

  private func room() throws -> Workroom {
    let room = try Workroom()
    try room.chancery("init", "--title", Self.escape)
    for (ref, name) in [("evil", Self.escape), ("formula", Self.formula), ("plus", "+1;\"<b>|`")] {
      try room.chancery("add", "actor", "person", name, "--ref", ref)
    }
    for (date, who) in [("2001", "evil,formula"), ("2002", "formula,plus"), ("2003", "plus,evil")] {
      try room.chancery(
        "add", "meeting", date, Self.escape + Self.formula, "--with", who, "--at",
        "place:\(Self.escape)", "--create", "place:place:\(Self.escape)")
    }
    try room.chancery("say", "2003", Self.formula, "--by", "formula", "--to", "evil")
    return room
  }

  private static let commands = [
    ["path", "evil", "plus"], ["neighbours", "formula"], ["central"], ["communities"],
    ["communities", "--components"], ["reciprocity"], ["graph", "diff", "2001", "2003"],
  ]

  @Test(arguments: commands)
  func `Nothing that a terminal or a table would obey comes out raw`(_ command: [String]) throws {
    let room = try room()
    let text = try room.run(command)
    #expect(text.status == 0, "\(text.err)")
    let raw = (text.out + text.err).unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
    }
    #expect(raw == nil, "\(command) sent \(raw?.value ?? 0) raw")
    let table = try room.run(command + ["--format", "csv"]).out
    #expect(table.split(separator: "\r\n").count > 1)
    for cell in Self.cells(table) {
      #expect(cell.first.map { !"=+@".contains($0) } ?? true, "\(command): \(cell)")
    }
    let rows = try JSONSerialization.jsonObject(
      with: Data(try room.run(command + ["--format", "json"]).out.utf8))
    let names = (rows as? [[String: Any]] ?? []).flatMap { $0.values.compactMap { $0 as? String } }
    #expect(!names.isEmpty)
  }

  @Test(arguments: ["dot", "svg", "gexf", "graphml", "json", "csv", "mermaid", "cytoscape"])
  func `A graph with such names is still one`(_ format: String) throws {
    let room = try room()
    let outcome = try room.run(["graph", "--format", format])
    #expect(outcome.status == 0, "\(outcome.err)")
    let raw = outcome.out.unicodeScalars.first { $0 == "\u{1B}" || $0 == "\u{7}" }
    #expect(raw == nil || format == "csv", "\(format)")
    if ["svg", "gexf", "graphml"].contains(format) {
      #expect(try XMLDocument(data: Data(outcome.out.utf8)).rootElement() != nil)
    }
  }

  /// The cells of comma-separated values, without their quotes.
  private static func cells(_ csv: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in csv {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", "\r\n":
        if isQuoted { cells[cells.count - 1].append(character) } else { cells.append("") }
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test(arguments: [
    "graph", "graph --format csv", "central", "communities", "neighbours putin",
    "path putin ivanov", "reciprocity", "graph diff 1990 2001",
  ])
  func `A reader that goes away is no failure, a full disk is one`(_ command: String) throws {
    let room = try Workroom.seeded(further: true)
    let cut = try room.shell("chancery \(command) 2>err | head -n 1")
    #expect(cut.status == 0 && !cut.out.isEmpty)
    #expect(try room.shell("grep -ci error err").out == "0\n")
    let full = try room.shell("chancery \(command) > /dev/full")
    #expect(full.status == 1 && full.err.contains("cannot be written"), "\(full.err)")
  }

  @Test func `A private name in the title of a step is not written`() throws {
    let room = try Workroom.seeded(further: true)
    try room.chancery(
      "add", "actor", "person", "Zebulon Quuxley", "--ref", "zebulon", "--private")
    try room.chancery("add", "actor", "person", "Tony Blair", "--ref", "blair")
    try room.chancery("meet", "2001-10-03", "Dinner with Zebulon Quuxley", "--with", "putin,blair")
    for arguments in [["path", "putin", "blair"], ["graph"], ["graph", "--format", "svg"]] {
      let outcome = try room.run(arguments)
      #expect(outcome.status == 1 && outcome.out.isEmpty, "\(arguments)")
      #expect(outcome.err.contains("is private; nothing was written"), "\(outcome.err)")
    }
    #expect(try room.run(["neighbours", "putin"]).status == 0)
  }
}
