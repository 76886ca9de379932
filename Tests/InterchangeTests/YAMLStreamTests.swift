import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// YAML that is read piece by piece says what it says when it is read whole.
@Suite struct YAMLStreamTests {
  private func streamed(_ texts: String...) throws -> [LocatedRecord] {
    let files = try texts.map { try TemporaryFile($0) }
    var records: [LocatedRecord] = []
    try RecordPiece.ofYAML(files.map(\.path), .utf8) { records += $0.records }
    return records
  }

  private func whole(_ text: String) throws -> [LocatedRecord] {
    try YAMLFormat.read(text, file: "whole")
  }

  private func places(_ records: [LocatedRecord]) -> [String] { records.map { "\($0.line)" } }

  /// Forms in which people and programs write the same things.
  static let forms = [
    "topics:\n- ref: a\n  name: A\n- ref: b\n  name: B\n",
    "topics:\n  - ref: a\n    name: A\n\n  # - ref: x\n\n  - ref: b\n    name: B",
    "# first\n\ntopics: # some\n\n    # more\n    - {ref: a,\n       name: A}\n    -\n      ref: b\n      name: B\n",
    "topics: [{ref: a, name: A},\n {ref: b, name: B}]\nactors: []\nplaces:\nsources: ~\n",
    "---\ntopics:\n- {ref: a, name: A}\n--- # again\ntopics:\n- {ref: b, name: B}\n---\n",
    "topics:\r\n  - ref: a\r\n    name: A\r\n  - ref: b\r\n    name: B\r\n",
    "\u{FEFF}topics:\n  - ref: a\n    name: A\n  - ref: b\n    name: |\n      B",
    """
    chronicle:
      # what it is
      title: A chronicle
      note: |
        # no remark
        - no item

         deeper

    topics:
      - ref: a
        name: "two
          lines"
        note: >-
          - no item
          # no remark

            deeper
      # a remark
      - ref: b
        name: B
        note: |+
          kept


      - ref: c
        name: 'it''s - [ {'
    """,
    "topics:\n  - &a {ref: a, name: &n A, note: *n}\n  - {ref: b, name: B}\n",
  ]

  @Test(arguments: forms)
  func piecesSayWhatTheWholeSays(_ text: String) throws {
    let pieces = try streamed(text)
    let whole = try whole(text)
    #expect(!whole.isEmpty)
    #expect(pieces.map(\.record) == whole.map(\.record))
    #expect(places(pieces) == places(whole))
  }

  @Test(arguments: [
    // An anchor that another record refers to.
    "topics:\n  - {ref: a, name: &n A}\n  - {ref: b, name: *n}\n",
    "{topics: [{ref: a, name: A}]}\n",
    "{topics: [\n{ref: a, name: A}\n]}\n",
    "  topics:\n    - {ref: a, name: A}\n",
    "- {ref: a, name: A}\n",
    "\"topics\":\n  - {ref: a, name: A}\n",
    "%YAML 1.2\n---\ntopics:\n  - {ref: a, name: A}\n",
    "topics:\n  - {ref: a, name: A}\n...\n",
    "topics:\n  - {ref: a, name: A}\ntopics:\n  - {ref: b, name: B}\n",
    "topics:\n  - ref: a\n    name: \"two\n  - lines\"\n",
    "topics:\n  - ref: a\n    name: \"two\nlines\"\n",
    "topics:\n  - {ref: a,\n  - name: A}\n",
    "topics:\n  - {ref: a, name: A\n",
    "topic:\n  - {ref: a, name: A}\n",
    "topics:\n  - ref: a\n\tname: A\n",
    "--- {topics: []}\n",
    "topics:\n  - ref: *nobody\n",
  ])
  func whatIsLaidOutOtherwiseIsLeftToBeReadWhole(_ text: String) {
    #expect(throws: YAMLStream.Unsuited.self) { try streamed(text) }
  }

  @Test func everyProblemOfTheRecordsIsToldAndNothingIsPutAfterTheFirst() throws {
    let text = """
      topics:
        - {ref: a, name: A}
      events:
        - {kind: meeting, dat: 2001}
        - {kind: meeting, date: 2001-13-45}
      actors:
        - {ref: a, name: A, kind: state}
      """
    var records: [LocatedRecord] = []
    let file = try TemporaryFile(text)
    let found = #expect(throws: InterchangeError.self) {
      try RecordPiece.ofYAML([file.path], .utf8) { records += $0.records }
    }
    let expected = #expect(throws: InterchangeError.self) { try whole(text) }
    #expect(found?.problems.map(\.line) == expected?.problems.map(\.line))
    #expect(found?.problems.map(\.message) == expected?.problems.map(\.message))
    #expect(records.map(\.line) == [2])
  }

  @Test func severalFilesAreReadSectionBySection() throws {
    let records = try streamed(
      """
      relations:
      - {member: r, of: n}
      actors:
      - {ref: n, kind: organisation, names: [N]}
      """,
      """
      actors:
      - {ref: r, kind: state, names: [R]}
      topics:
      - {ref: t, name: T}
      """)
    let sorts = records.map { located in
      switch located.record {
      case .topic: "topic"
      case .actor(let actor): "actor \(actor.ref.text)"
      case .relation: "relation"
      default: "other"
      }
    }
    #expect(sorts == ["topic", "actor n", "actor r", "relation"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatTheChronicleWritesIsReadInPieces(seed: UInt64) throws {
    var generator = RecordGenerator(seed: seed)
    var writer = YAMLWriter()
    var text = ""
    for number in 0..<20 {
      var event = generator.event()
      event.ref = Ref(stored: "meeting-\(number)")
      text += try writer.append(.event(event))
    }
    #expect(try streamed(text).map(\.record) == whole(text).map(\.record))
  }

  @Test func textsThatBreakFormatsAreCutNowhere() throws {
    var writer = YAMLWriter()
    var text = ""
    for (number, nasty) in RecordGenerator.nasty.enumerated() {
      let topic = Topic(ref: Ref(stored: "t\(number)"), name: nasty, note: nasty)
      text += try writer.append(.topic(topic))
    }
    let records = try streamed(text)
    #expect(records.count == RecordGenerator.nasty.count)
    #expect(try records.map(\.record) == whole(text).map(\.record))
  }
}
