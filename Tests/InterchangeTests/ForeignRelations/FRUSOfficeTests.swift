import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSOfficeTests {
  private let day = FRUSTrial().day

  @Test(arguments: [
    ("Chairman of the Council of Ministers of the Soviet Union", "russia/soviet-union"),
    (
      "Chairman of the Presidium of the Supreme Soviet of the Union of Soviet Socialist Republics",
      "russia/soviet-union"
    ),
    ("Chairman of the Soviet Council of Ministers", "russia/soviet-union"),
    ("Chairman, Council of Ministers, Poland", "poland"),
    ("Minister of Foreign Affairs, Poland", "poland"),
    ("State Secretary, Federal Republic of Germany", "germany/federal-republic"),
    ("Counselor to the President of Romania", "romania"),
    ("Counselor and Interpreter, Soviet Foreign Ministry", "russia/soviet-union"),
    ("Head, News Department, British Foreign Office", "united-kingdom"),
    ("Minister of the French Embassy in the United States", "france"),
    ("Special Assistant to the Austrian Chancellor", "austria"),
    ("Secretary of the British Cabinet", "united-kingdom"),
    ("Secretary of the Treasury", "united-states"),
    ("Austrian Trade Minister", "austria"), ("German interpreter", "germany/federal-republic"),
    ("South African Prime Minister", "south-africa"), ("President of Italy", "italy"),
    ("Deputy Under Secretary of State for Political Affairs", "united-states"),
    ("Ambassador to the Federal Republic of Germany", "united-states"),
  ])
  func anOfficeSaysForWhomItsBearerActs(text: String, state: String) throws {
    let office = try #require(FRUSOffice(undated: text, day: day))
    #expect(office.state.key == state)
  }

  @Test(arguments: [
    "Director of the Office of Soviet Union Affairs", "Governing Mayor of Berlin",
    "General Secretary of the Communist Party of the Soviet Union",
    "President of the Bank of Italy",
    "Chinese Foreign Minister", "President of China", "Prime Minister of Korea",
    "Liaison Officer to the British Foreign Office", "former Counselor of the Soviet Embassy",
    "Minister, Italy", "Counselor of the Embassy in France",
  ])
  func whatIsNoOfficeOfAStateSaysNothing(text: String) {
    #expect(FRUSOffice(undated: text, day: day) == nil)
  }

  @Test(arguments: [
    ("Ambassador to Austria from 1957", "Ambassador of the United States to Austria"),
    (
      "French Ambassador to the United States from 1957",
      "Ambassador of France to the United States"
    ),
    (
      "Assistant to the President for Trade until 1961", "Assistant to the President for Trade"
    ),
    (
      "Chairman of the Soviet Council of Ministers from 1958",
      "Chairman of the Soviet Council of Ministers"
    ),
    ("Secretary of State from 1957", nil), ("Ambassador at Large from 1958", nil),
  ])
  func aTenureHasATitleWhereOfficeOfStateIsNotIt(text: String, title: String?) throws {
    let tenure = try #require(FRUSTenure.all(in: text, day: day).first)
    #expect(tenure.office.full == title)
  }
}
