import Diplomacy
import Testing

@Suite struct EventCodeCompletionTests {
  private func values(_ prefix: String) -> [String] {
    EventCode.completions(for: prefix).map(\.value)
  }

  @Test(arguments: [
    ("", ["plover:", "cameo:", "stance:"]), ("s", ["stance:"]),
    ("stance:+", ["stance:+1", "stance:+2", "stance:+3"]),
    ("stance:-", ["stance:-3", "stance:-2", "stance:-1"]),
    ("p", ["plover:"]), ("cameo", ["cameo:"]), ("x", []),
    ("cow:", []), ("plover:CONS", ["plover:CONSULT"]), ("plover:cons", ["plover:consult"]),
    ("plover:CO", ["plover:CONSULT", "plover:CONCEDE", "plover:COOPERATE", "plover:COERCE"]),
    (
      "plover:CONSULT",
      [
        "plover:CONSULT", "plover:CONSULT/visit", "plover:CONSULT/third-party",
        "plover:CONSULT/multilateral", "plover:CONSULT/phone",
      ]
    ),
    (
      "plover:CONSULT/",
      ["visit", "third-party", "multilateral", "phone"].map { "plover:CONSULT/\($0)" }
    ),
    ("plover:consult/v", ["plover:consult/visit"]), ("plover:AID/", []), ("plover:FIGHT/", []),
    ("plover:AGREE+mil", ["plover:AGREE+military"]),
    ("plover:agree+human-", ["plover:agree+human-rights", "plover:agree+human-security"]),
    ("plover:AGREE+fu", ["plover:AGREE+future"]),
    (
      "plover:AGREE+military+mi",
      ["plover:AGREE+military+migration", "plover:AGREE+military+misinformation"]
    ),
    ("plover:AGREE/x+", []), ("cameo:2", ["cameo:20"]),
    ("cameo:04", ["cameo:04"] + (0...6).map { "cameo:04\($0)" }),
    ("cameo:204", ["cameo:204", "cameo:2041", "cameo:2042"]), ("cameo:99", []), ("cameo:vis", []),
  ])
  func `A beginning is gone on with`(prefix: String, expected: [String]) {
    #expect(values(prefix) == expected)
  }

  @Test func `Lists begin with all that there is`() {
    #expect(values("plover:") == PLOVER.types.map { "plover:\($0.name)" })
    #expect(values("cameo:") == CAMEO.roots.map { "cameo:\($0.code)" })
    #expect(values("plover:AGREE+").count == 41)
  }

  @Test func `Each completion begins with what was typed, and leads on or is a code`() throws {
    var prefixes = [""]
    var seen: Set<String> = []
    while let prefix = prefixes.popLast() {
      for completion in EventCode.completions(for: prefix) {
        #expect(completion.value.hasPrefix(prefix))
        #expect(!completion.help.isEmpty)
        guard seen.insert(completion.value).inserted else { continue }
        if let identifier = Identifier(completion.value) {
          _ = try EventCode.check(identifier).get()
        }
        prefixes.append(completion.value)
      }
    }
    // Three schemes, the codes of CAMEO, the stances, and the types and modes of PLOVER.
    #expect(seen.count == 3 + CAMEO.codes.count + 7 + 16 + 67)
  }

  @Test func `A completion says what it means, and its score`() throws {
    let visit = try #require(EventCode.completions(for: "plover:CONSULT/vi").first)
    #expect(visit.help == "consult, by a visit (4)")
    let meeting = try #require(EventCode.completions(for: "cameo:125").first)
    #expect(meeting.help == "says no to a meeting (−5)")
    let military = try #require(EventCode.completions(for: "plover:AGREE+mil").first)
    #expect(military.help == "the forces of a state")
    #expect(EventCode.completions(for: "cameo:1214").first?.help.hasSuffix("know") == true)
  }
}
