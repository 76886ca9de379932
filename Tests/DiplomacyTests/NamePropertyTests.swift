import Diplomacy
import Testing

@Suite struct NamePropertyTests {
  /// A text of letters of many scripts, marks, signs and spaces.
  private func text(_ dice: inout Dice, _ length: ClosedRange<Int>) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0xA0...0x2FF, 0x300...0x36F, 0x370...0x52F, 0x531...0x6FF,
      0x900...0x97F, 0x10A0...0x10FF, 0x1E00...0x1FFF, 0x2000...0x206F, 0x3040...0x30FF,
      0x4E00...0x4FFF, 0xAC00...0xACFF, 0xFB00...0xFEFF, 0x1_0000...0x1_FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<dice.number(length) {
      let range = dice.pick(ranges)
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &dice)) { text.append(scalar) }
    }
    return String(text)
  }

  @Test func `Any text is romanised to words of small letters, once and for all`() {
    var dice = Dice(seed: 1)
    for _ in 0..<2000 {
      let text = text(&dice, 0...24)
      let latin = Romanisation.of(text)
      #expect(latin.utf8.allSatisfy { $0 == 0x20 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 })
      #expect(!latin.hasPrefix(" ") && !latin.hasSuffix(" ") && !latin.contains("  "))
      #expect(Romanisation.of(latin) == latin)
      #expect(NameKey.of(text).isEmpty || !latin.isEmpty)
    }
  }

  @Test func `Any two texts compare the same both ways, and each is like itself`() {
    var dice = Dice(seed: 2)
    let kinds: [Actor.Kind?] = Actor.Kind.allCases + [nil]
    for _ in 0..<1000 {
      let one = text(&dice, 0...10)
      let other = dice.chance(50) ? text(&dice, 0...10) : one + text(&dice, 0...2)
      let kind = dice.pick(kinds)
      let likeness = NameLikeness.compare(one, other, kind: kind)
      #expect(likeness?.score == NameLikeness.compare(other, one, kind: kind)?.score)
      let isBlank = one.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      #expect(NameLikeness.compare(one, one, kind: kind)?.score == (isBlank ? nil : 1))
    }
  }

  @Test func `Names compare the same both ways`() {
    var dice = Dice(seed: 3)
    let names = NameLists.persons + NameLists.states
    for _ in 0..<1500 {
      let (one, other) = (dice.pick(names), dice.pick(names))
      let words = one.split(separator: " ").shuffled(using: &dice).joined(separator: " ")
      for kind in [Actor.Kind.person, .state, nil] {
        for second in [other, words] {
          let likeness = NameLikeness.compare(one, second, kind: kind)
          #expect(likeness?.score == NameLikeness.compare(second, one, kind: kind)?.score)
          #expect((likeness?.score ?? 0.5) > 0 && (likeness?.score ?? 0.5) <= 1)
        }
      }
    }
  }

  @Test func `Case and composition of accents change no key`() {
    var dice = Dice(seed: 4)
    for _ in 0..<300 {
      let name = dice.pick(dice.pick(NameSpellings.soviet + NameSpellings.european))
      #expect(NameKey.of(name.uppercased()) == NameKey.of(name), "\(name)")
    }
    #expect(NameKey.of("Hrus\u{30c}c\u{30c}ov") == NameKey.of("Hruščov"))
    #expect(NameKey.of("Горбаче\u{308}в") == NameKey.of("Горбачёв"))
  }

  @Test(arguments: [
    ("Gorbatschow", 1_000_000), ("Горбачёв ", 1_000_000), ("القذافي", 200_000), ("בגין ", 200_000),
    ("毛泽东", 200_000), ("\u{301}\u{323}", 1_000_000), ("a b ", 200_000), ("aeiouy", 200_000),
    ("ch", 200_000), ("j", 200_000), ("I ", 200_000), ("-", 200_000), ("abd al ", 200_000),
    ("'", 200_000), ("(\"", 200_000), ("of ", 200_000),
  ])
  func `A megabyte is read in linear time`(part: String, size: Int) {
    let clock = ContinuousClock()
    func time(_ size: Int, _ work: (String) -> Void) -> Double {
      let text = "a" + String(repeating: part, count: size / part.utf8.count)
      let elapsed = clock.measure { work(text) }
      return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }
    func read(_ text: String) {
      #expect(NameKey.of(text).utf8.count <= text.utf8.count + 1)
      #expect(Romanisation.of(text).utf8.count <= 4 * text.utf8.count)
    }
    func compare(_ text: String) {
      #expect(NameBlocks.keys(for: text).count < text.utf8.count + 20)
      #expect((NameLikeness.compare(text, text + "b", kind: .person)?.score ?? 0) <= 1)
    }
    // Ten times the text takes about ten times as long; quadratic time would be a hundred times.
    #expect(time(size, read) < 40 * time(size / 10, read) + 1)
    #expect(time(50_000, compare) < 40 * time(5_000, compare) + 1)
  }
}
