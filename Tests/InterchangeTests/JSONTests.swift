import Diplomacy
import Foundation
import Interchange
import Testing

/// What is one line and one value in JSON, for any reader of it.
@Suite struct JSONTests {
  @Test(arguments: RecordGenerator.nasty)
  func anyReaderOfJSONReadsALine(text: String) throws {
    let line = try JSONLinesWriter().line(.topic(Topic(ref: Ref(stored: "a"), name: text)))
    #expect(line.utf8.allSatisfy { $0 >= 32 || $0 == 10 })
    #expect(line.firstIndex(where: \.isNewline) == line.dropLast().endIndex)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let name = try #require(object?["name"] as? String)
    // This reader, unlike ours, drops a byte order mark at the beginning of a text.
    let expected = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    #expect(name.unicodeScalars.drop { $0 == "\u{FEFF}" }.elementsEqual(expected))
  }

  @Test(arguments: [
    ("1", "1"), ("0", "0"), ("-1", "-1"), ("1.5", "1.5"), ("true", "true"), ("false", "false"),
    ("\"1\"", "1"), ("9223372036854775807", "9223372036854775807"),
    ("9007199254740993", "9007199254740993"), ("-9223372036854775808", "-9223372036854775808"),
    ("9223372036854775808", "9223372036854775808"),
    ("12345678901234567890123", "12345678901234567890123"),
  ])
  func aScalarKeepsItsTypeAndDigits(json: String, text: String) throws {
    var reader = JSONLinesReader(file: "x.jsonl")
    let read = try reader.read("{\"record\":\"topic\",\"ref\":\"a\",\"name\":\(json)}")
    #expect(read?.record == .topic(Topic(ref: Ref(stored: "a"), name: text)))
  }

  @Test func aNumberThatIsWholeIsWrittenWithoutAFraction() throws {
    var event = Event(kind: EventKind("war"), date: .undated)
    event.figures = [Figure(name: "a", low: 1, best: 0.1, high: 1_000_000)]
    event.sequence = 1
    event.isPrivate = true
    let line = try JSONLinesWriter().line(.event(event))
    #expect(line.contains("\"best\":0.1,\"high\":1000000,\"low\":1,"))
    #expect(line.contains("\"private\":true,"))
    #expect(line.contains("\"sequence\":1}"))
  }

  @Test func aKeyGivenTwiceHasOneOfItsValues() throws {
    var reader = JSONLinesReader(file: "x.jsonl")
    let record = try reader.read(
      "{\"record\":\"topic\",\"ref\":\"a\",\"name\":\"A\",\"name\":\"B\"}")?.record
    let topics = ["A", "B"].map { Record.topic(Topic(ref: Ref(stored: "a"), name: $0)) }
    #expect(topics.contains { $0 == record })
  }
}
