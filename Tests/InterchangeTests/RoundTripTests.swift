import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// Every record comes back from every format as it was, to the byte.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func whatJSONLinesWriteIsReadBackAsItWas(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    let writer = JSONLinesWriter()
    var reader = JSONLinesReader(file: "a.jsonl")
    for record in generator.records() {
      let line = try writer.line(record)
      #expect(line.utf8.filter { $0 == 10 }.count == 1)
      let read = try #require(try reader.read(String(line.dropLast())))
      #expect(read.record == record, "\(line)")
      #expect(try writer.line(read.record).utf8.elementsEqual(line.utf8), "\(line)")
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func whatYAMLWritesIsReadBackAsItWas(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    // One ref stands for one record of a file; here they may be any.
    let lines = JSONLinesWriter()
    for record in generator.records() {
      var writer = YAMLWriter()
      let text = try writer.append(record) + writer.end()
      let read = try YAMLFormat.read(text, file: "a.yaml")
      #expect(read.count == 1)
      let back = try #require(read.first?.record)
      let (mine, theirs) = (try lines.line(back), try lines.line(record))
      #expect(mine.utf8.elementsEqual(theirs.utf8), "\(text)")
      var again = YAMLWriter()
      let twice = try again.append(back) + again.end()
      #expect(twice.utf8.elementsEqual(text.utf8))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func aRecordWrittenAsADocumentIsReadBackAsThatKind(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    let event = Record.event(generator.event())
    let read = try YAMLFormat.readRecords(try YAMLFormat.write(event), of: .event, file: "form")
    #expect(read.map(\.record) == [event])
  }

  @Test func everyNastyTextSurvivesEverywhereATextCanStand() throws {
    for text in RecordGenerator.nasty {
      let topics = [
        Record.topic(Topic(ref: Ref(stored: "a"), name: text, note: text)),
        Record.topic(
          Topic(ref: Ref(stored: "b"), name: text, note: String(repeating: "long ", count: 30))),
      ]
      let actor = Record.actor(
        Actor(ref: Ref(stored: "c"), kind: .state, names: [Name(text), Name(text, kind: .alias)]))
      var writer = YAMLWriter()
      var yaml = ""
      for record in topics + [actor] { yaml += try writer.append(record) }
      let read = try YAMLFormat.read(yaml, file: "a.yaml").map(\.record)
      let lines = JSONLinesWriter()
      let mine = try read.map(lines.line).joined()
      let theirs = try (topics + [actor]).map(lines.line).joined()
      #expect(mine.utf8.elementsEqual(theirs.utf8), "\(yaml)")
    }
  }

  @Test func recordsOutOfOrderBeginAnotherDocument() throws {
    let topic = Record.topic(Topic(ref: Ref(stored: "a"), name: "A"))
    let kind = Record.kind(EventKindRecord(kind: EventKind("summit"), under: .meeting))
    let first = Record.chronicle(ChronicleDescription())
    let all = [topic, kind, first, first, topic].filter { _ in true }
    var writer = YAMLWriter()
    let text = try all.dropLast().map { try writer.append($0) }.joined() + writer.end()
    #expect(try YAMLFormat.read(text, file: "a.yaml").map(\.record) == Array(all.dropLast()))
  }

  @Test func everyPropertyOfADomainValueHasItsKey() {
    func properties(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(Event.shape.fields.count == properties(Event.shape.new))
    #expect(Source.shape.fields.count == properties(Source.shape.new))
    #expect(Actor.shape.fields.count == properties(Actor.shape.new))
    #expect(Place.shape.fields.count == properties(Place.shape.new))
    #expect(Topic.shape.fields.count == properties(Topic.shape.new))
    #expect(Supplement.shape.fields.count == properties(Supplement.shape.new))
    #expect(EventKindRecord.shape.fields.count == properties(EventKindRecord.shape.new))
    #expect(ChronicleDescription.shape.fields.count == properties(ChronicleDescription.shape.new))
    // Five keys say what the kind and the subject say.
    #expect(Relation.shape.fields.count == properties(Relation.shape.new) - 2 + 5)
  }
}
