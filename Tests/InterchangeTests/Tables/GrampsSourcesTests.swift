import Diplomacy
import Testing

@testable import Interchange

/// What sources of Gramps are part of, however a file has it.
@Suite struct GrampsSourcesTests {
  /// What each of some sources is part of, by its number; `parts` says so of its own.
  private func wholes(_ parts: [Int?]) throws -> [String?] {
    let sources = parts.enumerated().map { place, outer in
      let part = outer.map { "<srcattribute type=\"Part of\" value=\"S\($0)\"/>" } ?? ""
      let title = "<stitle>T\(place)</stitle>"
      return "<source handle=\"_s\(place)\" id=\"S\(place)\">\(title)\(part)</source>"
    }
    let text = "<database><sources>\(sources.joined())</sources></database>"
    let found = try SetOutcome(.gramps, text, ending: "gramps").rows.flatMap(\.records)
    let all = found.compactMap { if case .source(let source) = $0 { source } else { nil } }
    let titles = Dictionary(all.map { ($0.ref, $0.title) }, uniquingKeysWith: { $1 })
    let outer = Dictionary(all.map { ($0.title, $0.within) }, uniquingKeysWith: { $1 })
    return parts.indices.map { place in outer["T\(place)"]?.flatMap { titles[$0] } }
  }

  @Test func `A source is part of another, wherever that stands`() throws {
    #expect(try wholes([nil, 0, 1, 4, nil]) == [nil, "T0", "T1", "T4", nil])
  }

  @Test func `Parts in a circle come in by themselves, and so does what leads there`() throws {
    #expect(try wholes([1, 2, 1, 3]) == [nil, nil, nil, nil])
  }

  @Test func `A row of parts without end fills no stack`() throws {
    let found = try wholes((0..<20_000).map { $0 + 1 < 20_000 ? $0 + 1 : nil })
    #expect(found.last == .some(nil) && found[19_990] == "T19991" && found[0] == nil)
  }
}
