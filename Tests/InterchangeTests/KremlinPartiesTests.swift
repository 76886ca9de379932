import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct KremlinPartiesTests {
  private func records(_ page: KremlinPage) throws -> [Event] { try KremlinTrial.events(page) }

  private func others(_ page: KremlinPage) throws -> [String] { try KremlinTrial.others(page) }

  private func page(_ title: String) -> KremlinPage { KremlinTrial.page(title) }

  @Test(arguments: [
    (
      "President of Kazakhstan Ann Lee", ["ann-lee, President of Kazakhstan (kazakhstan)"]
    ),
    (
      "President of the United States Ann B. Lee",
      ["ann-b-lee, President of the United States (united-states)"]
    ),
    (
      "the President of Vietnam, Ann Lee Duc", ["ann-lee-duc, President of Vietnam (vietnam)"]
    ),
    ("King of Spain John Paul I", ["king-john-paul-i, King of Spain (spain)"]),
    (
      "Prime Minister of the Republic of Korea Ann Lee",
      ["ann-lee, Prime Minister of South Korea (korea-south)"]
    ),
    (
      "President of the People's Republic of China Ann Lee and President of France John Doe",
      ["ann-lee, President of China (china)", "john-doe, President of France (france)"]
    ),
    ("Tajik President Ann Lee", ["ann-lee, President of Tajikistan (tajikistan)"]),
    ("Pakistan's President Ann Lee", ["ann-lee, President of Pakistan (pakistan)"]),
    (
      "former Federal Chancellor of Germany Ann Lee",
      ["ann-lee, former Federal Chancellor of Germany"]
    ),
    (
      "the widow of President of Poland Ann Lee", ["- the widow of President of Poland Ann Lee"]
    ),
    ("President of Ruritania Ann Lee", ["- President of Ruritania Ann Lee"]),
    (
      "Ann Lee, the President of Spain, John Doe",
      ["ann-lee, President of Spain (spain)", "john-doe"]
    ),
    ("Ann Lee, Prime Minister of Spain", ["ann-lee, Prime Minister of Spain (spain)"]),
  ])
  func offices(words: String, parts: [String]) throws {
    #expect(try others(page("President Vladimir Putin met with \(words)")) == parts)
  }

  @Test(arguments: [
    (
      "Economic Development and Trade Minister German Gref",
      ["german-gref, Economic Development and Trade Minister"]
    ),
    (
      "Minister of Civil Defence, Emergencies and Disaster Relief Ann Lee",
      ["ann-lee, Minister of Civil Defence, Emergencies and Disaster Relief"]
    ),
    (
      "Japanese Economy, Trade and Industry Minister Ann Lee",
      ["ann-lee, Economy, Trade and Industry Minister of Japan (japan)"]
    ),
    ("Foreign Minister Ann Lee", ["ann-lee, Foreign Minister"]),
    ("Coalworks CEO Ann Lee", ["ann-lee, Coalworks CEO"]),
    ("Coalworks's CEO Ann Lee", ["ann-lee, Coalworks's CEO"]),
    ("the Exxon Mobil CEO", ["- the Exxon Mobil CEO"]),
    ("the Free Miners Movement", ["- the Free Miners Movement"]),
    ("Allied Armed Forces", ["- Allied Armed Forces"]),
    ("Canadian Governor-General Ann Lee", ["ann-lee, Governor General of Canada (canada)"]),
  ])
  func titlesAreNoNames(words: String, parts: [String]) throws {
    #expect(try others(page("President Vladimir Putin met with \(words)")) == parts)
  }

  @Test func aTaggedPersonStandsInOnePlace() throws {
    var page = page("Meeting with Chairman of the Coal Board Ann Lee")
    page.persons = [KremlinPage.Person(id: 1, name: "Lee Ann")]
    page.lead = "Ann Lee told of coal."
    #expect(try others(page) == ["ann-lee, Chairman of the Coal Board"])
    page.title = "Meeting with King of Spain Ann Lee"
    #expect(try others(page) == ["king-ann-lee, King of Spain (spain)"])
  }

  @Test func whatFollowsIsNoPartOfAName() throws {
    #expect(
      try others(
        page("President Vladimir Putin sent a message to Emperor John of Japan to wish him well"))
        == ["emperor-john, Emperor of Japan (japan)"])
    #expect(
      try others(
        page(
          "Vladimir Putin sent messages to the Vietnamese president and prime minister congratulating them"
        ))
        == ["- the Vietnamese president", "- Prime Minister"])
  }

  @Test func hostsReceiveHim() throws {
    #expect(
      try others(page("King John and Queen Ann of Spain received Vladimir and Lyudmila Putin"))
        == ["king-john, King", "queen-ann, Queen of Spain (spain)", "lyudmila-putin"])
  }

  @Test func whoWritesIsTheSpeaker() throws {
    let event = try #require(
      try records(page("US President Ann Lee sent a reply to President Vladimir Putin")).first)
    #expect(
      event.participations.map { "\($0.role) \($0.actor?.text ?? "-")" } == [
        "speaker kremlin-name:ann-lee", "addressee kremlin-name:vladimir-putin",
      ])
  }

  @Test(arguments: [
    ("President of Egypt Ann Fattah el-Sisi", "Ann Fattah el-Sisi", "President of Egypt"),
    (
      "King of Saudi Arabia John bin Ann Al Saud", "John bin Ann Al Saud", "King of Saudi Arabia"
    ),
    (
      "Minister of Economic Development and Trade German Gref", "German Gref",
      "Minister of Economic Development and Trade"
    ),
  ])
  func labelsAreReadWhole(label: String, name: String, capacity: String) throws {
    let found = try #require(KremlinNames.speaker(label, in: page("A meeting")))
    #expect(found.name == name && found.capacity == capacity)
    #expect(KremlinNames.speaker("King John of Spain", in: page("A meeting")) == nil)
  }

  @Test func aLabelSaysForWhichState() {
    func state(_ office: String) -> String? {
      KremlinPeople.state(ofOffice: office, on: 12_000)?.key
    }
    #expect(state("President of Uzbekistan") == "uzbekistan")
    #expect(state("Prime Minister of the United Kingdom") == "united-kingdom")
    #expect(state("French Foreign Minister") == "france")
    #expect(state("Chile's President") == "chile")
    #expect(state("President of Coalworks") == nil)
    #expect(state("Governor of Georgia") == nil)
  }
}
