import Chronology
import Diplomacy
import Testing

@testable import Rendering

@Suite struct LaTeXTests {
  /// What a reader of the document sees of escaped text; nil where something is left to be obeyed.
  private static func unescape(_ text: String) -> String? {
    let signs = LaTeXEscaping.commands.map { (command: $0.value, sign: $0.key) }
      .sorted { $0.command.count > $1.command.count }
    var rest = text[...]
    var plain = String.UnicodeScalarView()
    outer: while let next = rest.first {
      for (command, sign) in signs where rest.hasPrefix(command) {
        plain.append(sign)
        rest = rest.dropFirst(command.count)
        continue outer
      }
      if rest.hasPrefix("{}") {
        rest = rest.dropFirst(2)
        continue
      }
      let opening = "\\beyondlatin{"
      if rest.hasPrefix(opening) {
        let numbers = rest.dropFirst(opening.count).prefix { $0 != "}" }
        let scalars = numbers.split(separator: " ")
          .compactMap { UInt32($0.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: scalars)
        let whole = "\(opening)\(numbers)}{\(String(letters))}"
        guard rest.unicodeScalars.starts(with: whole.unicodeScalars) else { return nil }
        plain.append(contentsOf: scalars)
        rest = Substring(rest.unicodeScalars.dropFirst(whole.unicodeScalars.count))
        continue
      }
      if "\\{}$&#%_^~<>|\"`[]".contains(next) { return nil }
      if next.unicodeScalars.count > 1 { return nil }
      plain.append(contentsOf: next.unicodeScalars)
      rest = rest.dropFirst()
    }
    return String(plain)
  }

  private static let signs: [Unicode.Scalar] =
    Array("\\{}$&#^_~%<>|\"'`[]-,aé ?!*@=".unicodeScalars) + [
      "\u{301}", "Ж", "漢", "\u{200D}", "–", "ħ", "ő", "\u{A0}", "👍",
    ]

  @Test func whatIsEscapedReadsAsItWas() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        scalars.append(Self.signs.randomElement(using: &random) ?? "a")
      }
      let text = String(scalars)
      let escaped = LaTeXEscaping.escape(text)
      let read = Self.unescape(escaped)
      #expect(
        read.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(text): \(escaped)")
    }
  }

  @Test(arguments: HostileTextTests.nasty)
  func controlCharactersAreShown(text: String) {
    HostileTextTests.expectHarmless(LaTeXEscaping.escape(text), width: nil)
    #expect(Self.unescape(LaTeXEscaping.escape(text)) == SafeText.line(text))
  }

  @Test func noSignsRunTogether() {
    #expect(LaTeXEscaping.escape("a--b''c,,d") == "a-{}-b'{}'c,{}\u{2C}d")
    #expect(
      LaTeXEscaping.escape("?`!`<<") == "?\\textasciigrave{}!\\textasciigrave{}"
        + "\\textless{}\\textless{}")
  }

  @Test func hostileTextRunsNoCommand() {
    let text = #"\input{/etc/passwd}\write18{rm} %\end{document} $x$ ^^5c"#
    let page = render(
      LaTeXTimeline(options: TimelineOptions(notes: true)),
      [
        HostileTextTests.entry(text)
      ])
    let body = page.split(separator: "\\maketitle").last ?? ""
    #expect(!body.contains("\\input") && !body.contains("\\write") && !body.contains("^^"))
    #expect(body.ranges(of: "\\end{document}").count == 1)
  }

  @Test func everyListAndTableEnds() {
    var page = LaTeXTimeline(options: TimelineOptions())
    var text = page.begin(TimelineHeading(chronicle: ChronicleDescription(), count: 2))
    for entry in Seed.all { text += page.append(entry) }
    text += page.persons([ListedPerson(name: "A & B", family: "B")]) + page.end()
    for name in ["itemize", "enumerate", "longtable", "document"] {
      let begins = text.ranges(of: "\\begin{\(name)}").count
      #expect(begins > 0 && begins == text.ranges(of: "\\end{\(name)}").count, "\(name)")
    }
    let opened = text.ranges(of: "{").count - text.ranges(of: "\\{").count
    #expect(opened == text.ranges(of: "}").count - text.ranges(of: "\\}").count)
  }
}
