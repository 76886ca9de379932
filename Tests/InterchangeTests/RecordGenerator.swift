import Chronology
import Diplomacy

/// Makes records with every field and with the strings that break formats; the same for a seed.
struct RecordGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64: short, and the same on every machine.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func coin() -> Bool { next() % 2 == 0 }
  mutating func pick<T>(_ values: [T]) -> T { values[number(below: values.count)] }

  mutating func maybe<T>(_ make: (inout RecordGenerator) -> T) -> T? {
    coin() ? make(&self) : nil
  }

  mutating func some<T>(_ make: (inout RecordGenerator) -> T) -> [T] {
    (0..<pick([0, 0, 1, 2, 4])).map { _ in make(&self) }
  }

  /// Texts that some reader of YAML or JSON takes for something else, or damages.
  static let nasty: [String] = [
    "", " ", "a", "no", "Yes", "null", "Null", "~", "true", "on", "y", "1942", "01", "1e3", "0x1F",
    "0o17", "1_000", ".5", ".inf", ".NaN", "-1", "+1", "2001-10-03", "2001-10-03T15:43:00Z",
    "12:30:45", "1:30", "=", "<<", "-", "--", "---", "...", "- a", "-a", "? a", "?", ":", ": ",
    "a: b", "a:", "a :b", "a:b", "::", "#", "# a", "a # b", "a#b", "a\t# b", "&a", "*a", "!a",
    "!!str a",
    "&a *a ? b", "x &a", "AT&T", "A & B", "[&a, *a]: b", "a\n&b\n*b : c", "|", ">", "|-", "> a",
    "%YAML 1.1", "@a", "`a`", "'", "''", "'a'", "\"", "\"a\"", "it's", "\\",
    "\\n", "[", "]", "{", "}", "[a, b]", "{a: b}", "a, b", "a]", "a}", ",", "a,b", "a:?", "a:'b",
    "a:]",
    " leading", "trailing ", "\tleading tab", "trailing tab\t", "two  spaces", "a\tb",
    "two\nlines", "\nfirst empty", "last empty\n", "two empty\n\n", "a\n\nb", " a\n b", "a\n  b\nc",
    "a\n b \nc", "\n", "\n\n", "a\r\nb", "a\rb", "a\n#b\n---\n...\n- c", "a\n\tb", "a\u{85}b",
    "a\u{2028}b",
    "a\u{2029}b", "\u{FEFF}a", "a\u{FEFF}", "\u{A0}a\u{A0}", "\u{0}", "a\u{0}b",
    "\u{1}\u{7}\u{1B}[31m",
    "\u{7F}", "\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "é", "e\u{301}", "\u{301}", "🇷🇺", "👩‍👩‍👧‍👦",
    "𐐷",
    "\u{10FFFF}", "Владимир Путин", "北京", "العربية", "\u{202E}abc", "\u{200B}", "¶6", "#¶6",
    "p. 14",
    "unknown", "nobody", "undated", "a:speaker", "wikidata:Q7747", "record", "\"},{\"", "\u{2028}",
    String(repeating: "word ", count: 60) + "end", String(repeating: "word ", count: 60),
    String(repeating: "x", count: 300), String(repeating: "a: b # c ", count: 30) + ".",
    String(repeating: "- ", count: 80) + "x", String(repeating: "Слово ", count: 40) + "конец",
  ]

  mutating func text() -> String {
    switch number(below: 4) {
    case 0: return pick(["A plain title", "Brussels", "Sergei Ivanov", "one, two", "what: this"])
    case 1: return pick(RecordGenerator.nasty) + pick(RecordGenerator.nasty)
    default: return pick(RecordGenerator.nasty)
    }
  }

  mutating func word() -> String {
    let text = text()
    return text.isEmpty ? "x" : text
  }

  mutating func ref() -> Ref {
    pick(
      ["putin", "2001-10-03-brussels", "1942", "no", "null", "a_b.c", "йцу", "0x1F", "1e3", "on"]
        .map(Ref.init(stored:)))
  }

  mutating func reference() -> Ref { number(below: 5) == 0 ? Ref(event: 42) : ref() }

  mutating func uid() -> UID? {
    coin() ? UID(bytes: (0..<16).map { _ in UInt8(truncatingIfNeeded: next()) }) : nil
  }

  mutating func edtf() -> EDTF? {
    EDTF(
      pick([
        "2001-10-03", "1942", "[..2001-11-22]", "[2001-11-22,2001-11-23]", "1942/1943",
        "../1991-12-26",
        "1999-08-24/..", "-0043-03-15", "156X-12-25", "1942-23", "1942~", "2001-11?", "Y-170000000",
        "{1960,1961-12}", "1985/", "/1985", "2004-06-~01/2004-06-20",
      ]))
  }

  mutating func date() -> HistoricalDate {
    HistoricalDate(
      coin() || coin() ? edtf() : nil, given: maybe { $0.text() },
      calendar: pick(DateCalendar.allCases),
      dateline: maybe { CivilDate(dayNumber: Int64($0.number(below: 800_000)) - 700_000) })
  }

  mutating func clock() -> ClockSpan? {
    try? ClockSpan(parsing: pick(["15:43", "00:00", "11:00-12:40", "23:59:59-00:10"]))
  }

  mutating func citation() -> Citation {
    Citation(
      source: reference(), locator: maybe { $0.text() },
      fact: number(below: 3) == 0 ? text() : nil, excerpt: number(below: 3) == 0 ? text() : nil,
      credibility: number(below: 3) == 0 ? 1 + number(below: 6) : nil,
      accessed: number(below: 3) == 0 ? edtf() : nil,
      archived: number(below: 3) == 0 ? text() : nil,
      note: number(below: 3) == 0 ? text() : nil)
  }

  mutating func claim() -> Claim {
    Claim(
      field: text(), value: text(), rank: pick(Claim.Rank.allCases), reason: maybe { $0.text() },
      citations: some { $0.citation() })
  }

  mutating func name() -> Name {
    coin()
      ? Name(text())
      : Name(
        text(), kind: pick(Name.Kind.allCases), language: maybe { $0.text() },
        validity: Validity(edtf()), citations: some { $0.citation() })
  }

  mutating func identifier() -> Identifier { Identifier(scheme: text(), value: text()) }

  mutating func link() -> Link {
    let kind = pick(Link.Kind.allCases)
    return Link(
      number: coin() ? Int64(bitPattern: next()) : nil, kind: kind, to: reference(),
      commitment: kind.settles ? maybe { Int64($0.number(below: 9) + 1) } : nil,
      standing: pick(Link.Standing.allCases), note: maybe { $0.text() },
      citations: some { $0.citation() })
  }

  mutating func figure() -> Figure {
    let values = [0, 1_000_000, 0.1, -2.5e-300, 1.7e308, 5e15]
    return Figure(
      name: text(), low: maybe { $0.pick(values) }, best: maybe { $0.pick(values) },
      high: maybe { $0.pick(values) })
  }
}
