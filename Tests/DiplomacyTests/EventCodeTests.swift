import Diplomacy
import Testing

@Suite struct EventCodeTests {
  private func checked(_ text: String) throws -> String {
    try EventCode.check(#require(Identifier(text))).get().description
  }

  private func fault(_ text: String) throws -> String {
    let identifier = try #require(Identifier(text))
    let fault = #expect(throws: CodeFault.self) { try EventCode.check(identifier).get() }
    return try #require(fault).description
  }

  @Test(arguments: [
    ("plover:CONSULT", "plover:CONSULT"), ("plover:consult", "plover:CONSULT"),
    ("PLOVER:Consult/VISIT", "plover:CONSULT/visit"),
    ("plover:CONSULT/third_party", "plover:CONSULT/third-party"),
    ("plover:CONSULT / third party", "plover:CONSULT/third-party"),
    ("plover:AGREE+military", "plover:AGREE+military"),
    ("plover:agree+Human-Rights", "plover:AGREE+human_rights"),
    ("plover:CONSULT/visit+economic+diplomatic", "plover:CONSULT/visit+diplomatic+economic"),
    ("plover:CONSULT/visit+economic+economic", "plover:CONSULT/visit+economic"),
    ("plover:ASSAULT+military+negation+historical", "plover:ASSAULT+historical+negation+military"),
    ("plover:COERCE/cyber+cyber", "plover:COERCE/cyber"),
    ("plover:THREATEN/territory+territory", "plover:THREATEN/territory+territory"),
    ("plover:COERCE/cyber+misinformation", "plover:COERCE/cyber+misinformation"),
    ("plover: SUPPORT ", "plover:SUPPORT"), ("cameo:042", "cameo:042"), ("cameo:01", "cameo:01"),
    ("CAMEO: 2042 ", "cameo:2042"), ("cow:9", "cow:9"),
    ("Gedcom:anything at all", "gedcom:anything at all"),
  ])
  func `A code has one canonical form`(typed: String, kept: String) throws {
    #expect(try checked(typed) == kept)
    #expect(try checked(kept) == kept)
  }

  @Test(arguments: [
    ("plover:CONSLT", "no PLOVER event type “CONSLT”; did you mean CONSULT?"),
    ("plover:visit", "no PLOVER event type “visit”; did you mean CONSULT/visit?"),
    ("plover:yield", "no PLOVER event type “yield”; did you mean REQUEST/yield or REJECT/yield?"),
    (
      "plover:CONSULT-visit", "no PLOVER event type “CONSULT-visit”; did you mean CONSULT/visit?"
    ),
    (
      "plover:FIGHT",
      "no PLOVER event type “FIGHT”; there are AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, "
        + "RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT"
    ),
    (
      "plover:CONSULT/vist",
      "no mode “vist”; PLOVER's CONSULT has the modes visit, third-party, multilateral, phone"
    ),
    (
      "plover:consult/",
      "a mode is missing after “CONSULT/”; it has the modes visit, third-party, multilateral, phone"
    ),
    ("plover:AGREE/visit", "PLOVER's AGREE has no modes; write AGREE"),
    (
      "plover:CONSULT/visit/phone",
      "a code has one mode; give the event the codes CONSULT/phone and CONSULT/visit"
    ),
    (
      "plover:CONSULT/visit+phone",
      "a code has one mode; give the event the codes CONSULT/phone and CONSULT/visit"
    ),
    (
      "plover:CONSULT+visit", "“visit” is a mode of PLOVER's CONSULT; write CONSULT/visit"
    ),
    ("plover:CONSULT/visit+visit", "“visit” is a mode of PLOVER's CONSULT; write CONSULT/visit"),
    ("plover:AGREE+militry", "no PLOVER context “militry”; did you mean military?"),
    ("plover:AGREE+futur", "no PLOVER context “futur”; did you mean future?"),
    ("plover:AGREE+", "a context is missing after “+”"),
    ("cameo:0421", "no CAMEO code “0421”; 042 is “makes a visit”"),
    ("cameo:42", "no CAMEO code “42”; 042 is “makes a visit”"),
    ("cameo:421", "no CAMEO code “421”; 042 is “makes a visit”"),
    ("cameo:1", "no CAMEO code “1”; 01 is “speaks in public”"),
    ("cameo:99", "no CAMEO code “99”; 09 has the codes 090 to 094"),
    ("cameo:047", "no CAMEO code “047”; 04 has the codes 040 to 046"),
    (
      "cameo:2049",
      "no CAMEO code “2049”; 2041 is “uses gas, germs or radiation”, 2042 is “sets off a nuclear "
        + "weapon”"
    ),
    (
      "cameo:visit",
      "no CAMEO code “visit”; 042 is “makes a visit”, 043 is “receives a visitor”"
    ),
    (
      "cameo:00",
      "no CAMEO code “00”; its codes are 01 to 20 and longer ones that begin so: 04, 042"
    ),
    (
      "cameo:0 42",
      "no CAMEO code “0 42”; its codes are 01 to 20 and longer ones that begin so: 04, 042"
    ),
  ])
  func `What is no code is refused with what would be one`(typed: String, words: String) throws {
    #expect(try fault(typed) == words)
  }

  @Test func `Where nothing is near, all contexts are named`() throws {
    let words = try fault("plover:AGREE+zebras")
    for term in PLOVER.contexts + PLOVER.auxiliaryModes { #expect(words.contains(term.name)) }
  }

  @Test func `A message shows the beginning of a long text, and no control characters`() throws {
    let long = String(repeating: "9", count: 5_000)
    #expect(try fault("cameo:\(long)").utf8.count < 200)
    #expect(try fault("plover:\(long)").utf8.count < 400)
    #expect(try fault("plover:AGREE+\(long)").utf8.count < 800)
    #expect(try !fault("cameo:0\u{1B}[31m\u{202E}4").contains("\u{1B}"))
  }

  @Test(arguments: [
    ("plover:CONSULT", "consult"), ("plover:CONSULT/visit", "consult, by a visit"),
    ("plover:REJECT/meet+diplomatic", "say no, to a meeting (diplomatic)"),
    (
      "plover:THREATEN/violence+future+human_rights",
      "threaten, with violence (still to come, human rights)"
    ),
    ("plover:COERCE/cyber", "coerce without violence, by an attack on computers (cyber)"),
    ("cameo:042", "makes a visit"), ("cameo:125", "says no to a meeting"),
  ])
  func `A code can be said in words`(code: String, words: String) throws {
    #expect(EventCode.words(try #require(Identifier(code))) == words)
  }

  @Test(arguments: ["cow:9", "plover:FIGHT", "cameo:42"])
  func `Nothing is said about what is not known`(code: String) throws {
    let identifier = try #require(Identifier(code))
    #expect(EventCode.words(identifier) == nil)
    #expect(EventCode.score(identifier) == nil)
    #expect(EventCode.quadClass(identifier) == nil)
    #expect(EventCode.plover(identifier) == nil)
    for scale in EventCode.Scale.allCases {
      #expect(EventCode.score(identifier, on: scale) == nil)
    }
  }

  @Test func `A mode that brings a context has it`() throws {
    #expect(try PLOVERCode("COERCE/cyber+military").contexts.map(\.name) == ["cyber", "military"])
    #expect(try PLOVERCode("COERCE/misinformation").contexts.map(\.name) == ["misinformation"])
    #expect(try PLOVERCode("COERCE/arrest").contexts.isEmpty)
  }

  @Test func `No text makes a reader of codes stumble`() throws {
    var dice = Dice(seed: 1_992)
    let pieces = [
      "CONSULT", "agree", "/", "+", "visit", "phone", "economic", "future", "04", "2", "0", " ",
      "-",
      "_", "é", "👍", "\u{0}", "ASSAULT", "cyber", "",
    ]
    for _ in 0..<500 {
      let text = (0..<dice.number(1...6)).map { _ in dice.pick(pieces) }.joined()
      for scheme in ["plover", "cameo"] {
        let identifier = Identifier(scheme: scheme, value: text)
        switch EventCode.check(identifier) {
        case .success(let kept):
          #expect(try EventCode.check(kept).get() == kept)
          #expect(EventCode.words(kept) != nil)
        case .failure(let fault): #expect(!fault.description.isEmpty)
        }
        _ = EventCode.completions(for: identifier.description)
      }
    }
  }
}
