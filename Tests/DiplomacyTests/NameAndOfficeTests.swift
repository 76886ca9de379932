import Chronology
import Diplomacy
import Testing

@Suite struct NameAndOfficeTests {
  private func day(_ text: String) -> Int64? { CivilDate(iso: text)?.dayNumber }

  private let volgograd = [
    Name("Volgograd", validity: Validity(EDTF("1961-11-10/.."))),
    Name("Stalingrad", validity: Validity(EDTF("1925-04-10/1961-11-10"))),
    Name("Tsaritsyn", validity: Validity(EDTF("1589/1925-04-10"))),
    Name("Сталинград", kind: .alias, language: "ru"),
  ]

  @Test(arguments: [
    ("1600-01-01", "Tsaritsyn"), ("1925-04-09", "Tsaritsyn"), ("1925-04-10", "Stalingrad"),
    ("1942-08-23", "Stalingrad"), ("1961-11-09", "Stalingrad"), ("1961-11-10", "Volgograd"),
    ("2001-10-03", "Volgograd"),
  ])
  func `A place is called what it was called on the day`(date: String, name: String) {
    #expect(NameOfTheDay.full(of: volgograd, on: day(date)) == name)
    #expect(NameOfTheDay.full(of: volgograd.reversed(), on: day(date)) == name)
  }

  @Test func `Without a day, today's name is shown`() {
    #expect(NameOfTheDay.full(of: volgograd, on: nil) == "Volgograd")
  }

  @Test func `The chronicle's language comes before others, a full name before any other kind`() {
    let names = [
      Name("Moskau", language: "de"), Name("Moscow", language: "en"), Name("MOW", kind: .code),
      Name("Мск", kind: .short, language: "ru"),
    ]
    #expect(NameOfTheDay.full(of: names, on: 0) == "Moscow")
    #expect(NameOfTheDay.full(of: names, on: 0, language: "de") == "Moskau")
    #expect(NameOfTheDay.short(of: names, on: 0) == "Мск")
    #expect(NameOfTheDay.full(of: [names[2]], on: 0) == "MOW")
    #expect(NameOfTheDay.full(of: [], on: 0) == nil)
    #expect(NameOfTheDay.short(of: [names[0]], on: 0) == nil)
  }

  private func tenure(_ office: String, _ valid: String) -> Relation {
    Relation(
      ref: Ref(stored: office.lowercased()), kind: .tenure, from: Ref(stored: "p"),
      to: Ref(stored: "s"), office: office, validity: Validity(EDTF(valid)))
  }

  @Test(arguments: [
    ("1999-08-08", []), ("1999-08-09", ["Premier"]), ("1999-12-30", ["Premier"]),
    ("1999-12-31", ["Acting"]), ("2000-05-06", ["Acting"]), ("2000-05-07", ["President"]),
    ("2008-05-07", ["President"]), ("2008-05-08", []),
  ])
  func `On a day of change the office that begins counts`(date: String, offices: [String]) {
    let tenures = [
      tenure("Premier", "1999-08-09/1999-12-31"), tenure("Acting", "1999-12-31/2000-05-07"),
      tenure("President", "2000-05-07/2008-05-07"),
    ]
    #expect(OfficeOfTheDay.tenures(tenures, on: day(date)).map(\.office) == offices)
    #expect(OfficeOfTheDay.tenures(tenures.reversed(), on: day(date)).map(\.office) == offices)
  }

  @Test func `Of several offices the one begun last comes first`() {
    let tenures = [tenure("Old", "1990/.."), tenure("New", "1999/.."), tenure("Dateless", "")]
    #expect(
      OfficeOfTheDay.tenures(tenures, on: day("2001-10-03")).map(\.office)
        == ["New", "Old", "Dateless"])
  }

  @Test func `An office of a single day is held on it`() {
    let tenures = [tenure("Day", "2001-10-03"), tenure("Before", "2001/2001-10-03")]
    #expect(OfficeOfTheDay.tenures(tenures, on: day("2001-10-03")).map(\.office) == ["Day"])
  }

  @Test(arguments: [
    ("Russia", "President of Russia"), ("United Kingdom", "President of the United Kingdom"),
    ("Soviet Union", "President of the Soviet Union"), ("the Gambia", "President of the Gambia"),
    ("European Union", "President of the European Union"),
    ("Czech Republic", "President of the Czech Republic"),
    ("People's Republic of China", "President of the People's Republic of China"),
    ("Netherlands", "President of the Netherlands"), ("France", "President of France"),
  ])
  func `An office is written with its state's article`(state: String, words: String) {
    #expect(OfficeOfTheDay.words(for: tenure("President", "2000"), of: state) == words)
  }

  @Test func `An office that has a title is written so`() {
    var relation = tenure("Secretary General", "1999")
    relation.title = "NATO Secretary General"
    #expect(OfficeOfTheDay.words(for: relation, of: "NATO") == "NATO Secretary General")
    relation.title = nil
    relation.office = nil
    #expect(OfficeOfTheDay.words(for: relation, of: "NATO") == nil)
  }

  @Test(arguments: [
    ("King of the Hejaz", "Kingdom of Hejaz", "King of the Hejaz"),
    ("Sharif of Mecca", "Kingdom of Hejaz", "Sharif of Mecca of the Kingdom of Hejaz"),
    ("Secretary of State", "United States", "Secretary of State of the United States"),
    ("Secretary of State", "State of Israel", "Secretary of State of the State of Israel"),
    ("President", "Russia", "President of Russia"),
  ])
  func `An office that says whose it is does not say so twice`(
    office: String, name: String, words: String
  ) {
    #expect(OfficeOfTheDay.words(for: tenure(office, "1916/1924"), of: name) == words)
  }
}
