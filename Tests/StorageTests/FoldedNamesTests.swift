import Diplomacy
import Testing

@testable import Storage

@Suite struct FoldedNamesTests {
  private func source(_ ref: String, _ title: String) -> Source {
    Source(ref: Ref(stored: ref), title: title)
  }

  @Test func `A name finds what is there, what comes and what is renamed, whatever its case`()
    throws
  {
    let chronicle = try TestFolder().chronicle([
      .source(source("memoir", "A Mémoire")), .source(source("diary", "Diary")),
    ])
    try chronicle.change(command: "test") { change in
      func found(_ name: String) throws -> [String] {
        try change.sourceNames.records(named: name).map(\.ref)
      }
      #expect(try found("a memoire") == ["memoir"])
      #expect(try found("nothing").isEmpty)
      try change.add(source("second", "DIARY"))
      #expect(try found("diary") == ["diary", "second"])
      #expect(try change.sourceNames.records(named: "Diary", atMost: 1).map(\.ref) == ["diary"])
      #expect(try change.sources(titled: "DIARY").map(\.ref.text) == ["second"])
      try change.replace(
        Ref(stored: "diary"), with: .source(source("diary", "Journal")))
      #expect(try found("Diary") == ["second"])
      #expect(try found("journal") == ["diary"])
    }
  }
}
