import Foundation
import Testing

@testable import Diplomacy

@Suite struct QuotationTests {
  private static let text = """
    MOSCOW, 23 November – Russia would like “an equal status” with NATO's members, said
    Mr Ivanov. “It would be a sea-
    change in the way NATO works,” Lord Robertson told report\u{AD}ers; it would give
    Russia, he added, a right of
    con\u{AD}sultation . . . and co-
    operation. The of\u{FB01}ce’s cafe\u{301} stays open -- for now.
    """

  @Test(arguments: [
    "an equal status", "“an equal status” with NATO’s members", "a sea change in the way",
    "a sea-change in the way NATO works", "It would be a seachange", "told reporters",
    "right of consultation", "and cooperation", "and co-operation", "The office's café",
    "café stays open—for now", "Caf\u{E9} stays open – for now.", "an equal status,",
    "an equal status … told reporters", "an equal status [...] a right of consultation",
    "It would be ... a right (…) office", "[I]t would be", "[Russia] would like",
    "Mr [Sergei] Ivanov", "an equal status with [the Alliance’s] members", "report[ers]",
    "it would be a sea-change", "MOSCOW, 23\u{A0}November", "An equal status", "Russia",
    "Russia, he added, a right", "« an equal status »", "OF\u{FB01}CE".lowercased(),
  ])
  func `What stands there is found, however it is set`(_ words: String) {
    let finding = QuotableText(Self.text).find(Quotation(words))
    #expect(finding.isFound, "\(words): \(finding)")
  }

  @Test(arguments: [
    "an equal standing", "a seat change", "equal statuses", "qual status", "an Equal status",
    "told reporters … an equal status", "told reporter", "a right, of consultation", "office. café",
    "mr Ivanov said",
    "Lord Robertson [quietly and with many other words between them both, at "
      + "some length] office",
  ])
  func `What does not stand there is not`(_ words: String) {
    #expect(!QuotableText(Self.text).find(Quotation(words)).isFound)
  }

  @Test func `The place is the line, and the page where there are pages`() {
    let text = QuotableText("one two\nthree four\n\u{C}five six\nseven eight")
    #expect(text.find(Quotation("four")) == .found(TextPlace(line: 2, page: 1)))
    #expect(text.find(Quotation("seven")) == .found(TextPlace(line: 4, page: 2)))
    #expect(
      QuotableText("one\ntwo").find(Quotation("two")) == .found(TextPlace(line: 2)))
  }

  @Test func `A slip is shown beside what is printed`() {
    let finding = QuotableText(Self.text).find(
      Quotation("It would be a sea-change in how NATO works"))
    guard case .near(let near) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(near.place.line == 2)
    func words(_ words: [NearPassage.Words]) -> String {
      words.map { $0.isDifferent ? "<\($0.text)>" : $0.text }.joined(separator: " ")
    }
    #expect(words(near.recorded) == "It would be a sea-change in <how> NATO works")
    #expect(words(near.printed) == "It would be a sea-change in <the way> NATO works,")
    #expect(
      QuotableText(Self.text).find(Quotation("nothing of this sort was ever printed")) == .missing)
  }

  @Test func `The case of the first letter is no difference to show`() {
    let finding = QuotableText("He said: The talks were frank and long").find(
      Quotation("the talks were frank and brief"))
    guard case .near(let near) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(near.recorded.filter(\.isDifferent).map(\.text) == ["brief"])
    #expect(near.printed.filter(\.isDifferent).map(\.text) == ["long"])
  }

  @Test func `What is nothing to look for is missing`() {
    for words in ["", "…", "[x]", " ... ", "“”"] {
      #expect(Quotation(words).isEmpty, "\(words)")
      #expect(!QuotableText(Self.text).find(Quotation(words)).isFound)
    }
    #expect(QuotableText("").find(Quotation("word")) == .missing)
  }

  // MARK: Properties

  private static let vocabulary = [
    "treaty", "note", "the", "of", "ambassador", "délégation", "Überprüfung", "état", "переговоры",
    "meeting", "said", "Russia", "not", "agreed", "with", "a", "condition", "1978", "Sinai",
    "withdrawal", "final", "office", "affirms", "influence",
  ]
  private static let stops = ["", "", "", "", ",", ";", ".", ":"]

  /// A text of some hundred words, a passage of it, and the words before and behind the passage.
  private func sample(_ dice: inout Dice) -> (words: [String], passage: Range<Int>) {
    let words = (0..<dice.number(20...200)).map { _ in
      dice.pick(Self.vocabulary) + dice.pick(Self.stops)
    }
    let start = dice.number(0...(words.count - 6))
    return (words, start..<min(words.count, start + dice.number(3...20)))
  }

  /// The words set as a printer might: white space, divided words, ligatures, signs of other kinds.
  private func printed(_ words: [String], _ dice: inout Dice) -> String {
    var text = ""
    for word in words {
      var set = word
      if dice.chance(20), set.count > 4, set.allSatisfy(\.isLetter) {
        let cut = set.index(set.startIndex, offsetBy: dice.number(2...(set.count - 2)))
        set.insert(contentsOf: dice.pick(["\u{AD}", "-\n", "-\n  ", "\u{2010}\n"]), at: cut)
      }
      if dice.chance(20) {
        set = set.replacing("ffi", with: "\u{FB03}").replacing("fi", with: "\u{FB01}")
          .replacing("fl", with: "\u{FB02}")
      }
      if dice.chance(20) { set = set.decomposedStringWithCanonicalMapping }
      if dice.chance(10) { set = dice.pick(["“", "\"", "‘", "«", "„"]) + set }
      text += set + dice.pick([" ", " ", "\n", "  ", "\t", "\u{A0}", "\r\n", " – ", "—", "” "])
    }
    return text
  }

  @Test func `However it is printed, what stands there is found`() {
    var dice = Dice(seed: 1978)
    for _ in 0..<400 {
      let (words, passage) = sample(&dice)
      let text = printed(words, &dice)
      let quoted = words[passage].joined(separator: " ")
      let finding = QuotableText(text).find(Quotation(quoted))
      #expect(finding.isFound, "\(quoted)\n\(text)")
    }
  }

  @Test func `A word that is changed is not found, and shown`() {
    var dice = Dice(seed: 1979)
    for _ in 0..<400 {
      let (words, passage) = sample(&dice)
      let text = printed(words, &dice)
      var quoted = Array(words[passage])
      let place = dice.number(0...(quoted.count - 1))
      quoted[place] = "rewritten"
      let finding = QuotableText(text).find(Quotation(quoted.joined(separator: " ")))
      #expect(!finding.isFound, "\(quoted)\n\(text)")
      guard case .near(let near) = finding, quoted.count > 3 else { continue }
      let marked = near.recorded.filter(\.isDifferent).map(\.text).joined(separator: " ")
      #expect(marked.contains("rewritten"), "\(near)")
    }
  }

  @Test func `Words that are left out are bridged, in their order alone`() {
    var dice = Dice(seed: 1980)
    for _ in 0..<200 {
      let text = (0..<60).map { "word\($0)" }
      let cut = dice.number(5...25)
      let one = text[cut..<(cut + 3)].joined(separator: " ")
      let other = text[(cut + 10)..<(cut + 14)].joined(separator: " ")
      let whole = QuotableText(printed(text, &dice))
      for sign in ["…", "...", " . . . ", "[…]", "[...]", "(...)"] {
        #expect(whole.find(Quotation("\(one) \(sign) \(other)")).isFound, "\(sign)")
        #expect(!whole.find(Quotation("\(other) \(sign) \(one)")).isFound, "\(sign)")
      }
    }
  }

  @Test func `What repeats itself takes no longer`() {
    // A search that begins anew at each letter would take 10^10 steps.
    let text = QuotableText(String(repeating: "a", count: 200_000))
    #expect(!text.find(Quotation(String(repeating: "a", count: 50_000) + "b")).isFound)
  }
}
