import Diplomacy
import Foundation
import Rendering
import Testing

/// Accounts side by side, and what text from outside may try there.
@Suite struct ComparePageTests {
  @Test(arguments: 30...200)
  func `The page keeps to its width and tells everything`(width: Int) {
    for ascii in [false, true] {
      let text = ComparePage.text(
        ComparisonFixture().comparison, options: TimelineOptions(width: width, ascii: ascii))
      HostileTextTests.expectHarmless(text, width: width)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for word in ["Camp", "David", "fourth", "lodge", "settlements", "signing", "dinner", "1978"] {
        #expect(words.contains(word), "\(word) at \(width)")
      }
      for side in ["Egypt", "Israel", "Usa", "others"] { #expect(words.contains(side)) }
    }
  }

  @Test(arguments: HostileTextTests.nasty)
  func `Whatever the names are, the page stays a page`(nasty: String) {
    let fixture = ComparisonFixture(text: { _ in nasty })
    for width in [30, 31, 40, 47, 60, 80, 100, 139, 140, 200] {
      let text = ComparePage.text(fixture.comparison, options: TimelineOptions(width: width))
      HostileTextTests.expectHarmless(text, width: width)
    }
  }

  @Test func `On a wide page the accounts of one fact stand on one line`() {
    func isOnOneLine(_ width: Int) -> Bool {
      ComparePage.text(
        ComparisonFixture().comparison, options: TimelineOptions(width: width)
      ).split(separator: "\n").contains { line in
        ["Egypt", "Israel", "Usa", "others"].allSatisfy { line.contains($0) }
      }
    }
    #expect(isOnOneLine(140))
    #expect(!isOnOneLine(60))
  }

  @Test func `Where they differ and who alone tells it is said at the end`() throws {
    let text = ComparePage.text(
      ComparisonFixture().comparison, options: TimelineOptions(width: 100))
    let end = try #require(text.components(separatedBy: "they differ").last)
    #expect(end.contains("on the date"))
    // The other value is rejected, so that nothing stands against it.
    #expect(!end.contains("on the who"))
    #expect(end.contains("Israel alone: The dinner"))
    #expect(!end.contains("alone: Carter"))
    #expect(text.contains("not by Israel"))
  }

  @Test func `A meeting of which nothing is cited says so`() {
    let entry = ComparisonFixture().entry(1, "Talks", family: .meeting, citations: [])
    let comparison = Comparison(entry, parts: [], sides: [:], parties: [], labels: [:])
    let text = ComparePage.text(comparison, options: TimelineOptions())
    #expect(text.contains("nothing is cited"))
    #expect(text.contains("on nothing that is recorded"))
  }

  // MARK: JSON

  private struct Object: Decodable {
    struct Account: Decodable {
      var side: String?
      var sources: [String]
    }
    struct Remark: Decodable {
      var side: String?
      var text: String?
      var excerpts: [String]?
    }
    struct Point: Decodable {
      var event: String?
      var fact: String?
      var differs: Bool
      var remarks: [Remark]
    }
    var title: String
    var accounts: [Account]
    var points: [Point]
  }

  @Test(arguments: ["plain"] + HostileTextTests.nasty)
  func `The JSON has every text as it is`(nasty: String) throws {
    let text = CompareJSON.text(ComparisonFixture(text: { _ in nasty }).comparison)
    let object = try JSONDecoder().decode(Object.self, from: Data(text.utf8))
    #expect(Array(object.title.utf8) == Array(nasty.utf8))
    #expect(object.accounts.map(\.side) == ["egypt", "israel", "usa", nil])
    let values = object.points.flatMap(\.remarks).flatMap { ($0.excerpts ?? []) + [$0.text] }
      .compactMap { $0 }
    #expect(!values.isEmpty)
    #expect(values.allSatisfy { Array($0.utf8) == Array(nasty.utf8) })
    #expect(object.points.count == ComparisonFixture().comparison.points.count)
  }
}
