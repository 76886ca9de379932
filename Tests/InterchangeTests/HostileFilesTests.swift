import Diplomacy
import Interchange
import Testing

/// A file from outside can be refused, and can neither crash nor hang the program.
@Suite(.timeLimit(.minutes(1)))
struct HostileFilesTests {
  private func refusal(_ text: String) -> String? {
    do throws(InterchangeError) {
      _ = try YAMLFormat.read(text, file: "x.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func aliasesThatExpandToBillionsAreRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let before = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(before)]\n"
    }
    #expect(try #require(refusal(text)).contains("the aliases of this file expand to too much"))
  }

  @Test(arguments: [
    "? *a29\n: x\n", "{*a29 : x}\n", "? [*a29]\n: x\n", "[*a29]: x\n", "{? *a29}\n",
    "? !t [*a29]\n: x\n", "? *a29\n: x\n? *a28\n: x\n", "? *a29\n: x\n}\n",
    String(repeating: "[", count: 40) + "{[*a29]: x}" + String(repeating: "]", count: 40) + "\n",
  ])
  func aliasesThatExpandWithinAKeyAreRefused(key: String) throws {
    var text = "- &a0 [x, x]\n"
    for level in 1..<30 { text += "- &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "-\n" + key.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(refusal(text) != nil)
  }

  @Test func aFewAliasesAreReadAsWhatTheyStandFor() throws {
    let text = """
      topics:
        - {ref: a, name: A, note: &note The same words for both.}
        - {ref: b, name: B, note: *note}
      """
    #expect(try YAMLFormat.read(text, file: "x.yaml").count == 2)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n ", "&a [", "!a "], [10, 100, 900, 100_000])
  func deepNestingIsRefused(opening: String, depth: Int) {
    #expect(refusal("events: " + String(repeating: opening, count: depth)) != nil)
  }

  @Test func nestingThatIsClosedIsRefusedToo() throws {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(try #require(refusal("events: " + deep)).contains("nested more than 32 levels deep"))
  }

  @Test(arguments: ["[", "{\"a\":", "\"", "[[[[{\"a\":[", "-", "\\"], [1, 50, 100_000])
  func deepJSONIsRefused(opening: String, depth: Int) {
    var reader = JSONLinesReader(file: "x.jsonl")
    let line = "{\"record\":\"topic\",\"name\":" + String(repeating: opening, count: depth)
    #expect(throws: InterchangeError.self) { try reader.read(line) }
  }

  @Test(arguments: [1, 40, 500, 511, 600])
  func deepJSONThatIsClosedIsRefusedToo(depth: Int) {
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
      let deep =
        String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
      var reader = JSONLinesReader(file: "x.jsonl")
      #expect(throws: InterchangeError.self) {
        try reader.read("{\"record\":\"topic\",\"name\":\(deep)}")
      }
    }
  }

  @Test func marksOfAliasesWithinTextsAreNotTakenForAliases() throws {
    let text = "topics: [{ref: a, name: \"&a [*a]: {? *a\", note: R&D * 2}]"
    #expect(try YAMLFormat.read(text, file: "x.yaml").count == 1)
  }

  @Test func anythingAtAllIsReadOrRefused() {
    var generator = RecordGenerator(seed: 7)
    for _ in 0..<400 {
      let parts = (0..<generator.number(below: 12)).map { _ in
        generator.pick(["events:", "actors: ", "- ", "\n", "  ", "{", "}", "kind: ", "date: ", "a"])
          + generator.text()
      }
      let text = parts.joined()
      _ = try? YAMLFormat.read(text, file: "x.yaml")
      _ = try? YAMLFormat.readRecords(text, of: .event, file: "x.yaml")
      var reader = JSONLinesReader(file: "x.jsonl")
      _ = try? reader.read(text)
    }
  }
}
