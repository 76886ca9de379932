import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Files that an earlier version wrote are read.
@Suite struct EarlierFilesTests {
  @Test func `Commitments under a statement are those of the event`() throws {
    let text = """
      events:
        - ref: vow
          kind: statement
          date: 1978-09-17
          title: will come
          statement:
            form: report
            commitments:
              - {text: to come, due: 1979}
              - {kind: threat, text: to leave}
      """
    let records = try YAMLFormat.read(text, file: "earlier.yaml").map(\.record)
    guard case .event(let event)? = records.last else {
      Issue.record("no event was read")
      return
    }
    #expect(event.commitments.map(\.text) == ["to come", "to leave"])
    #expect(event.commitments.map(\.kind) == [.promise, .threat])
    #expect(event.commitments.first?.due == HistoricalDate(EDTF("1979")))
    #expect(event.statement?.form == .report)
  }

  @Test func `What is wrong with them is told with its line`() {
    let text = """
      events:
        - kind: statement
          date: 1978-09-17
          statement:
            commitments:
              - {txt: to come}
      """
    #expect {
      try YAMLFormat.read(text, file: "earlier.yaml")
    } throws: {
      "\($0)".contains("earlier.yaml:6")
    }
  }
}
