import Diplomacy
import Rendering
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇷🇺", 2), ("❤️", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("\u{200D}", 0), ("क्षि", 3), ("“x”", 3), ("שלום", 4), ("│", 1),
    ("⟨", 1), ("a\u{300}\u{301}\u{302}b", 2),
  ])
  func textTakesTheCellsOfATerminal(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }
}

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31mred", "␛[31mred"), ("a\u{0}b", "a␀b"), ("a\u{7F}", "a␡"),
    ("\u{9B}31m", "⟨U+009B⟩31m"), ("a\nb\tc", "a b c"), ("a\r\nb", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{202E}b", "a⟨U+202E⟩b"), ("\u{2066}x", "⟨U+2066⟩x"), ("a\u{AD}b", "a⟨U+00AD⟩b"),
    ("\u{FEFF}x", "⟨U+FEFF⟩x"), ("\u{E0041}", "⟨U+E0041⟩"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("Владимир", "Владимир"), ("\u{85}", " "),
  ])
  func nothingThatATerminalObeysIsLeft(text: String, safe: String) {
    #expect(SafeText.line(text) == safe)
  }

  @Test func everyControlCharacterIsReplaced() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) + Array(0x2028...0x202E) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      #expect(!SafeText.line(String(scalar)).unicodeScalars.contains(scalar), "\(value)")
    }
  }
}
