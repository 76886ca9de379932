import Diplomacy
import Interchange
import Testing

/// What is wrong in a file is told with its line, its key and what would be right.
@Suite struct InterchangeErrorTests {
  private func refusal(_ text: String) -> String? {
    do throws(InterchangeError) {
      _ = try YAMLFormat.read(text, file: "x.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    (
      "events: [{kind: war, date: 1815-13-01}]",
      "date \"1815-13-01\" is not EDTF: \"13\" is no month"
    ),
    ("events: [{kind: war, date: 30 February 2001}]", "date \"30 February 2001\" is impossible"),
    ("events: [{kind: war, date: 3/4/2001}]", "date \"3/4/2001\" is ambiguous: 3 April or"),
    ("events: [{kind: war, date: on Wednesday}]", "needs a dateline"),
    (
      "events: [{kind: war, date: [..2001-11-22]}]", "put it in quotation marks, \"[..2001-11-22]\""
    ),
    ("events: [{kind: war, date: {dateline: 2001-11-23}}]", "neither edtf nor given"),
    ("events: [{kind: war}]", "an event needs the key \"date\": EDTF"),
    ("events: [{kind: war, date: 1942, titel: A}]", "no key \"titel\"; did you mean \"title\"?"),
    ("event: []", "no key \"event\"; did you mean \"events\"?"),
    ("events: {kind: war}", "events is a list: begin each event with \"- \""),
    ("- a", "a chronicle is a map of chronicle, kinds, topics"),
    (
      "actors: [{kind: persn, names: [A]}]", "kind \"persn\" is not known; did you mean \"person\"?"
    ),
    ("actors: [{kind: 5, names: [A]}]", "it can be person, state, organisation or group"),
    ("actors: [NATO]", "a single value where the keys of an actor are wanted"),
    ("actors: [{ref: a b, kind: state, names: A}]", "ref \"a b\" is not a ref: a ref has letters"),
    (
      "actors: [{ref: a, kind: state, names: A}, {ref: a, kind: state, names: A}]",
      "ref \"a\" is used by an earlier"
    ),
    ("actors: [{kind: state, names: {a: b}}]", "names has a map of keys where a list"),
    ("actors: [{kind: state}]", "an actor needs a name"),
    ("actors: [{kind: state, kind: state}]", "same key twice: \"kind\""),
    ("actors: [{kind: state, existence: long ago}]", "existence \"long ago\" is not EDTF"),
    (
      "events: [{kind: war, date: 1942, participants: [\"a:speeker\"]}]",
      "did you mean \"speaker\"?"
    ),
    ("events: [{kind: war, date: 1942, private: maybe}]", "private \"maybe\" is not true or false"),
    ("events: [{kind: war, date: 1942, sequence: 1.5}]", "sequence \"1.5\" is not a whole number"),
    ("events: [{kind: war, date: 1942, sequence: 99999999999999999999}]", "is not a whole number"),
    ("events: [{kind: war, date: 1942, time: 25:00}]", "time \"25:00\" is not a time like 15:43"),
    ("events: [{kind: war, date: 1942, figures: [{name: dead, best: 1e999}]}]", "is not a number"),
    (
      "events: [{kind: war, date: 1942, sources: [{source: a, credibility: 7}]}]", "a number from 1"
    ),
    ("events: [{kind: war, date: 1942, identifiers: [Q1]}]", "of the form SCHEME:VALUE"),
    ("places: [{names: [A], coordinates: \"91,0\"}]", "LATITUDE,LONGITUDE"),
    ("relations: [{of: nato}]", "a relation needs one of the keys tenure, member"),
    ("relations: [{member: a, part: b, of: nato}]", "\"part\" is a second one"),
    ("a: [", "is not YAML"),
    ("a: \u{1}", "is not YAML"),
    ("a: *b", "is not YAML"),
    ("? [a]\n: b", "a key has to be a single word"),
  ])
  func aFaultIsToldWithItsLineAndWhatWouldBeRight(text: String, message: String) {
    let fault = refusal("\n\n" + text) ?? "no fault"
    #expect(fault.contains(message), "\(fault)")
    #expect(fault.hasPrefix("x.yaml:3: ") || fault.hasPrefix("x.yaml:4: "), "\(fault)")
  }

  @Test func allProblemsAreToldUpToALimit() throws {
    let text = "events:\n" + String(repeating: "  - {kind: war, date: 1815-13-01}\n", count: 30)
    let lines = try #require(refusal(text)).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.first?.hasPrefix("x.yaml:2: date") == true)
    #expect(lines.last == "and 10 more of this sort")
  }

  @Test func messagesHaveNoControlCharactersOfTheFile() throws {
    let fault = try #require(refusal("events: [{kind: war, date: \"\\x1b[31m\\u0085\\n\"}]"))
    #expect(!fault.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test(arguments: [
    ("{", "is not JSON"), ("[]", "key \"record\""),
    ("{\"record\":\"evnt\"}", "did you mean \"event\"?"),
    ("{\"record\":\"topic\",\"name\":\"a\"} x", "is not JSON: invalid value at column 31"),
    ("{\"record\":\"topic\",\"name\":\"\\ud800\"}", "surrogate"),
    ("{\"record\":\"topic\",\"name\":\"\\ud800\\u0041\"}", "surrogate"),
    ("{\"record\":\"topic\",\"name\":\"\\x\"}", "invalid escape sequence at column 27"),
    ("{\"record\":\"topic\",\"name\":\"a\tb\"}", "unescaped control character at column 28"),
    ("{\"record\":\"topic\",\"name\":01}", "number with leading zero at column 27"),
    ("{\"record\":\"topic\",\"name\":-}", "invalid value"),
    ("{\"record\":\"topic\",\"name\":1e999}", "number 1e999 is not representable"),
    ("{\"record\":\"topic\",\"name\":tru}", "is not JSON"),
    ("{\"record\":\"topic\",\"name\":\"a\"", "unexpected end of the line"),
    (
      "{\"record\":\"event\",\"date\":1942,\"sequence\":99999999999999999999}",
      "\"99999999999999999999\""
    ),
    ("{\"record\":\"event\",\"date\":1942,\"sequence\":true}", "\"true\" is not a whole number"),
    ("{\"record\":\"event\",\"date\":1942,\"private\":1}", "private \"1\" is not true or false"),
    ("{\"record\":\"topic\",\"name\":[\"a\"]}", "name has a list where text is wanted"),
    ("{\"record\":\"topic\",\"name\":null}", "a topic needs the key \"name\""),
  ])
  func aFaultyLineIsRefusedAndTheNextIsRead(text: String, message: String) throws {
    var reader = JSONLinesReader(file: "x.jsonl")
    #expect(try reader.read("") == nil)
    do throws(InterchangeError) {
      _ = try reader.read(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.description.hasPrefix("x.jsonl:2: "))
      #expect(error.description.contains(message), "\(error)")
    }
    let next = try reader.read("{\"record\":\"topic\",\"name\":\"A\"}")
    #expect(next?.line == 3)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    var reader = JSONLinesReader(file: "x.jsonl")
    #expect(throws: InterchangeError.self) { try reader.read(bytes: [0x22, 0xFF, 0x22]) }
    #expect(throws: Never.self) { try reader.read(bytes: [0x20, 0x0D]) }
  }
}
