import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

/// What the check found, as people and machines read it.
@Suite struct CheckPageTests {
  private func page(_ options: TimelineOptions) -> String {
    var page = CheckPage(options: options)
    return CheckFixture.findings.map { page.append($0) }.joined() + page.end()
  }

  @Test func `Each rule has a case here`() {
    #expect(Set(CheckFixture.findings.map(\.rule)) == Set(CheckRule.allCases))
  }

  @Test(arguments: [80, 40])
  func `Every rule says in a sentence what it found`(width: Int) throws {
    let text = page(TimelineOptions(width: width))
    try expectGolden(text, "check-\(width).txt")
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    #expect(!text.contains("  ."), "a word is missing")
  }

  @Test func `In ASCII and with dates as ISO has them`() throws {
    let text = page(TimelineOptions(width: 80, ascii: true, style: .iso))
    try expectGolden(text, "check-ascii.txt")
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `Nothing found is nothing said`() {
    var page = CheckPage(options: TimelineOptions())
    #expect(page.end().isEmpty)
  }

  @Test func `Machines get each finding with its records`() throws {
    let data = CheckData(style: .british)
    for finding in CheckFixture.findings {
      let line = try data.json(finding)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["rule"] as? String == finding.rule.name)
      #expect((object["records"] as? [Any])?.count == finding.records.count)
      #expect(data.csv(finding).hasSuffix("\r\n"))
    }
  }

  @Test func `A title from outside is harmless on the page`() {
    let hostile = Finding.Mention(
      kind: .event, ref: Ref(stored: "e1"), name: "one\u{1B}[31m\ntwo", date: nil)
    var page = CheckPage(options: TimelineOptions(colour: true))
    let text = page.append(Finding(rule: .undated, records: [hostile]))
    #expect(!text.contains("\u{1B}[31m") && text.contains("␛[31m two"))
  }
}
