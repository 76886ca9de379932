import Diplomacy
import Testing

@testable import Interchange

@Suite struct KremlinPhrasesTests {
  private func others(_ title: String) throws -> [String] {
    try KremlinTrial.others(KremlinTrial.page(title))
  }

  private func met(_ words: String) throws -> [String] {
    try others("President Vladimir Putin met with \(words)")
  }

  @Test(arguments: [
    (
      "Ann Lee, Minister of Trade, Fuel and Energy",
      ["ann-lee, Minister of Trade, Fuel and Energy"]
    ),
    (
      "Ann Lee, the Minister of Trade, Fuel and Energy, to discuss coal",
      ["ann-lee, Minister of Trade, Fuel and Energy"]
    ),
    (
      "Ann Lee, Minister of Television and Radio Broadcasting, and Information",
      ["ann-lee, Minister of Television and Radio Broadcasting, and Information"]
    ),
    (
      "Ann Lee, Minister of Trade and Industry, and John Doe",
      ["ann-lee, Minister of Trade and Industry", "john-doe"]
    ),
    (
      "Ann Lee, Spain's Minister for External Affairs and Trade",
      ["ann-lee, Minister for External Affairs and Trade of Spain (spain)"]
    ),
  ])
  func aMinistryForSeveralThingsIsOne(words: String, parts: [String]) throws {
    #expect(try met(words) == parts)
  }

  @Test(arguments: [
    (
      "Ann Lee, Chairman of the Coal Board of Spain",
      ["ann-lee, Chairman of the Coal Board of Spain"]
    ),
    ("Ann Lee, the Head of Coalworks, on coal", ["ann-lee, Head of Coalworks"]),
    (
      "Ann Lee, Chairman of the Coal Board, and John Doe",
      ["ann-lee", "- Chairman of the Coal Board", "john-doe"]
    ),
    ("Ann Lee, Envoy of the Board for coal", ["ann-lee", "- Envoy of the Board"]),
    ("Ann Lee, members of the Coal Board", ["ann-lee, members of the Coal Board"]),
  ])
  func anOfficeBehindTheOnlyNameIsThatPersons(words: String, parts: [String]) throws {
    #expect(try met(words) == parts)
  }

  @Test(arguments: [
    (
      "Spanish Secretary of State for Foreign and Commonwealth Affairs Ann Lee",
      ["ann-lee, Secretary of State for Foreign and Commonwealth Affairs of Spain (spain)"]
    ),
    ("Minister for Emergency Situations Ann Lee", ["ann-lee, Minister for Emergency Situations"]),
    ("Spanish Prime Minister Ann Lee for Coal", ["ann-lee, Prime Minister of Spain (spain)"]),
  ])
  func anOfficeSaysForWhat(words: String, parts: [String]) throws {
    #expect(try met(words) == parts)
  }

  @Test(arguments: [
    (
      "King of Spain John a message on matters relating to coal and the mines in the north",
      ["king-john, King of Spain (spain)"]
    ),
    (
      "Spanish Prime Minister Ann Lee a congratulatory telegram",
      ["ann-lee, Prime Minister of Spain (spain)"]
    ),
    (
      "the Prime Minister of Spain, Ann Lee, a letter", ["ann-lee, Prime Minister of Spain (spain)"]
    ),
    ("the Coal Board a message", ["- the Coal Board"]),
    ("a message to Ann Lee", ["ann-lee"]),
  ])
  func whomAMessageWasSentIsTheAddressee(words: String, parts: [String]) throws {
    #expect(try others("Vladimir Putin sent \(words)") == parts)
  }

  @Test(arguments: [
    (
      "Patriarch John of Moscow and All Russia",
      ["patriarch-john, Patriarch of Moscow and All Russia"]
    ),
    (
      "Patriarch of Moscow and All Russia John II",
      ["patriarch-john-ii, Patriarch of Moscow and All Russia"]
    ),
    (
      "John II, the Patriarch of Moscow and All Russia, and Paul IV, Patriarch of Rome and All the West",
      [
        "john-ii, Patriarch of Moscow and All Russia",
        "paul-iv, Patriarch of Rome and All the West",
      ]
    ),
  ])
  func aPatriarchHasOneSee(words: String, parts: [String]) throws {
    #expect(try met(words) == parts)
  }

  @Test func aPatriarchSpeaksUnderHisName() throws {
    let page = KremlinPage(id: 1, line: 1, url: nil, title: "A meeting")
    for label in [
      "Patriarch John of Moscow and All Russia", "Patriarch of Moscow and All Russia John",
    ] {
      let found = try #require(KremlinNames.speaker(label, in: page))
      #expect(found.name == "Patriarch John")
      #expect(found.capacity == "Patriarch of Moscow and All Russia")
    }
  }

  @Test(arguments: [
    (
      "members of the Coal Group of Spain, France, Italy and Greece",
      ["- members of the Coal Group of Spain, France, Italy and Greece"]
    ),
    ("the miners of Spain and France", ["- the miners of Spain and France"]),
    (
      "President of Spain Ann Lee and President of France John Doe",
      ["ann-lee, President of Spain (spain)", "john-doe, President of France (france)"]
    ),
    (
      "the leaders of the Coal, Iron and Free Steel movements",
      ["- the leaders of the Coal, Iron and Free Steel movements"]
    ),
    (
      "Ann Lee, director of the Coal Physics and Steel Institute, and winner of the Coal, State and Steel prizes",
      [
        "ann-lee, director of the Coal Physics and Steel Institute, and winner of the Coal, State and Steel prizes"
      ]
    ),
    (
      "heads of the Coal Bank and Steel Institute",
      ["- heads of the Coal Bank", "- Steel Institute"]
    ),
  ])
  func aListWithinAGroupNamesNoParties(words: String, parts: [String]) throws {
    #expect(try met(words) == parts)
  }

  @Test(arguments: [
    ("Vladimir Putin signed the law “On Adding to Article 3 of the Coal Law”", "decision"),
    ("The President signed the law 'On Modifying Article One of the Coal Law'", "decision"),
    ("Draft law amending Article 13 of the law on coal", "decision"),
    ("A newspaper published an article by Vladimir Putin", "statement"),
  ])
  func anArticleOfALawIsNoSpeech(title: String, kind: String) {
    let form = KremlinForm.of(title)
    if kind == "decision" {
      #expect(form == .event(EventKind("decision")))
    } else {
      #expect(form == .statement("speech"))
    }
  }

  @Test func capitalsOfALabelAreThoseOfItsNames() throws {
    var page = KremlinPage(id: 1, line: 1, url: nil, title: "A meeting")
    page.speakers = ["Ann Lee"]
    let found = try #require(
      KremlinNames.speaker("President of The People’S Republic Of The Congo Ann Lee", in: page))
    #expect(found.capacity == "President of the People’s Republic of the Congo")
    let state = KremlinPeople.state(
      ofOffice: "President of the People’s Republic of China", on: 12_000)
    #expect(state?.key == "china")
  }
}
