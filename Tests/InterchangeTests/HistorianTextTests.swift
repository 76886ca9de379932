import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct HistorianTextTests {
  @Test(arguments: [
    ("Prime Minister Hughes", "Hughes", "Prime Minister of Ruritania"),
    ("President-elect Lopez", "Lopez", "President-elect of Ruritania"),
    ("President- elect Ana Lopez", "Ana Lopez", "President-elect of Ruritania"),
    ("President- designate Viola", "Viola", "President-designate of Ruritania"),
    ("Prime Minster Smith", "Smith", "Prime Minister of Ruritania"),
    ("Vice Premier Deng Li", "Deng Li", "Vice Premier of Ruritania"),
    ("President Ian S. Lopez, 3rd", "Ian S. Lopez 3rd", "President of Ruritania"),
    ("President Ian Lopez 3rd", "Ian Lopez 3rd", "President of Ruritania"),
    ("King Omar bin Abdel bin-Rashid", "King Omar bin Abdel bin-Rashid", "King of Ruritania"),
    ("Prime Ministere Ann Marlow", "Ann Marlow", "Prime Minister of Ruritania"),
    ("Prime MinisterMarlow al- Basri", "Marlow al-Basri", "Prime Minister of Ruritania"),
    (
      "Deputy Prime Minister/Foreign Minister Ann Marlow", "Ann Marlow",
      "Deputy Prime Minister and Foreign Minister of Ruritania"
    ),
    ("Acting Prime Minister Matak", "Matak", "Acting Prime Minister of Ruritania"),
    ("General Secretary Leonid I. Petrov", "Leonid I. Petrov", "General Secretary of Ruritania"),
    ("Governor General Earl of Strelsau", "Earl of Strelsau", "Governor General of Ruritania"),
    ("Governor General Lord Hope", "Lord Hope", "Governor General of Ruritania"),
    ("King Rudolf", "King Rudolf", "King of Ruritania"),
    ("Grand Duchess Flavia", "Grand Duchess Flavia", "Grand Duchess of Ruritania"),
    ("Regent Prince Michael", "Prince Michael", "Regent of Ruritania"),
    ("Prime Minister-Prince Michael Elph", "Prince Michael Elph", "Prime Minister of Ruritania"),
    ("Premier and Prince Michael", "Prince Michael", "Premier of Ruritania"),
    ("Premier & Prince Michael", "Prince Michael", "Premier of Ruritania"),
    ("Shah Reza Khan", "Reza Khan", "Shah of Ruritania"),
    ("Sultan Said bin Taimur Bin Ali", "Said bin Taimur Bin Ali", "Sultan of Ruritania"),
    ("Pope Pius XX", "Pope Pius XX", "Pope"),
    ("Prime Minister Shah Mahmud", "Shah Mahmud", "Prime Minister of Ruritania"),
    ("Prime Minister U Ba", "U Ba", "Prime Minister of Ruritania"),
    ("Prime Minister J.M.G. (Tom) Black", "J.M.G. (Tom) Black", "Prime Minister of Ruritania"),
    ("President Ian de la Mare e Silva", "Ian de la Mare e Silva", "President of Ruritania"),
    (
      "President of the Council of Ministers Ali Khan", "Ali Khan",
      "President of the Council of Ministers of Ruritania"
    ),
    ("General Omar Bravo", "Omar Bravo", nil),
  ])
  func aTitleIsTheCapacityAndNoPartOfTheName(text: String, name: String, capacity: String?) {
    let visitors = DignitaryReader.visitors(in: text)
    #expect(visitors.map(\.name) == [name])
    #expect(visitors.first?.capacity(of: "Ruritania") == capacity)
  }

  @Test(arguments: [
    ("King Rudolf VI and Queen Flavia", ["King Rudolf VI", "Queen Flavia"]),
    ("President Ana Lopez, Prime Minister Juan Paz", ["Ana Lopez", "Juan Paz"]),
    ("President Ana Lopez and Prime Minister Juan Paz", ["Ana Lopez", "Juan Paz"]),
    ("President Lopez; Prime Minister Paz", ["Lopez", "Paz"]),
    ("Presidents Lopez and Paz", ["Lopez", "Paz"]),
    ("King Rudolf V.", ["King Rudolf V"]), ("President John V. Paz", ["John V. Paz"]),
    ("President Lopez, Jr.", ["Lopez, Jr."]),
    ("Jacques Durand, President of the European Commission", ["Jacques Durand"]),
    ("Prime Minister", ["Prime Minister"]),
  ])
  func severalVisitorsInOneStringAreSeveral(text: String, names: [String]) {
    #expect(DignitaryReader.visitors(in: text).map(\.name) == names)
  }

  @Test(arguments: [
    ("April 12", "1950-04-12"), ("April 12–19", "1950-04-12/1950-04-19"),
    ("April 28–May 3,", "1950-04-28/1950-05-03"), ("Aug. 7;", "1950-08-07"),
    ("November 29, 1874–February 2, 1875.", "1874-11-29/1875-02-02"),
    ("December 30–January 4", "1949-12-30/1950-01-04"),
    ("January 5 and 7", "{1950-01-05,1950-01-07}"),
    ("December 2-3)", "1949-12-02/1949-12-03"),
    ("May 5, 6, and 9", "{1950-05-05,1950-05-06,1950-05-09}"),
  ])
  func aDateWithoutAYearIsInTheOneNearestToTheRow(text: String, edtf: String) throws {
    let day = try #require(CivilDate(iso: "1950-03-01")).dayNumber
    let reader = TextDateReader(span: day...day + 2)
    let date = reader.date(in: TextTokens.of(text), at: 0)
    #expect(date?.edtf.description == edtf)
  }

  @Test(arguments: ["November l3", "February 30", "April", "in April", "April 32", "May I"])
  func whatIsNoDateIsNotRead(text: String) {
    #expect(TextDateReader(span: 0...9).date(in: TextTokens.of(text), at: 0) == nil)
  }

  @Test(arguments: [
    ("Met with A. In U.S. April 12–19, visited B.", 2), ("Visited St. Louis, and Ft. Worth.", 1),
    ("At Bath, Me. Afterwards visited X.", 2), ("Spoke at the U.N. Met with A; left May 2.", 3),
    ("Met with A; the Kings of B and C; and with D.", 1), ("", 0),
  ])
  func abbreviationsDoNotEndASentence(text: String, count: Int) {
    #expect(TextTokens.clauses(of: text).count == count)
  }

  @Test(arguments: [
    ("france", "France", "france", "France"),
    ("saint-lucia", "St. Lucia", "saint-lucia", "St. Lucia"),
    ("russia", "Russia", "russia", "Russia"),
    ("russia", "U.S.S.R.", "russia/soviet-union", "the Soviet Union"),
    (
      "germany", "Germany, Federal Republic of", "germany/federal-republic",
      "the Federal Republic of Germany"
    ),
    ("burkina-faso", "Upper Volta", "burkina-faso", "Upper Volta"),
    ("poland", "Poland (government-in-exile)", "poland", "Poland (government-in-exile)"),
    ("korea-south", "Korea, Republic of", "korea-south", "South Korea"),
    ("korea", "Korea, South", "korea-south", "South Korea"),
    ("turkey", "Turkey", "turkey", "Turkey"), ("turkiye", "Türkiye", "turkey", "Türkiye"),
    ("north-macedonia", "North Macedonia", "macedonia", "North Macedonia"),
    ("swaziland", "Swaziland", "swaziland", "Swaziland"),
    ("eswatini", "Eswatini", "swaziland", "Eswatini"),
    ("czechia", "Czechia", "czech-republic", "Czechia"),
    ("cape-verde", "Cabo Verde", "cape-verde", "Cabo Verde"), ("somoa", "Somoa", "samoa", "Samoa"),
    ("kyrgyzstan", "Kirghizia", "kyrgyzstan", "Kyrgyzstan"),
    ("bosnia-herzegovina", "Bosnia", "bosnia-herzegovina", "Bosnia-Herzegovina"),
    (
      "congo-kinshasa", "Congo, Democratic Republic of", "congo-democratic-republic",
      "the Democratic Republic of the Congo"
    ),
    ("zimbabwe", "Zimbabwe Rhodesia", "zimbabwe/zimbabwe-rhodesia", "Zimbabwe Rhodesia"),
    ("ruritania", "Strelsau", "ruritania/strelsau", "Strelsau"),
    ("taiwan", "China, Republic of", "taiwan", "the Republic of China"),
    ("china", "China, Republic of", "taiwan", "the Republic of China"),
  ])
  func aStateIsAnIdAndItsNameOfTheDay(id: String, text: String, key: String, wording: String) {
    let country = Country(id: id, text: text)
    #expect(country.key == key)
    #expect(country.wording == wording)
  }

  @Test(arguments: [
    ("State visit.", Visit.Style.state), ("Accompanied President Lopez on a State visit.", nil),
    ("Accompanied by Secretary Marlow on a State visit.", .state),
  ])
  func whoAccompaniesSomebodyPaysNoVisitOfThatStyle(text: String, style: Visit.Style?) {
    #expect(VisitStyleRule.style(of: TextTokens.clauses(of: text)) == style)
  }

  @Test(arguments: [
    ("Roosevelt", "1905-06-01", "roosevelt-theodore"),
    ("Roosevelt", "1940-04-23", "roosevelt-franklin-d"), ("Bush", "1990-01-01", "bush-george-h-w"),
    ("Bush", "2001-11-13", "bush-george-w"), ("Truman", "1945-04-12", "truman-harry-s"),
    ("Roosevelt", "1950-01-01", nil), ("Smith", "1950-01-01", nil),
  ])
  func aPresidentIsWhoHeldTheOfficeThatDay(name: String, day: String, id: String?) throws {
    let number = try #require(CivilDate(iso: day)).dayNumber
    #expect(Presidents.named(name, during: number...number)?.id == id)
  }

  @Test func aLongTextIsReadInTimeThatGrowsWithItsLength() {
    let words = String(repeating: "met with President A and discussed B and ", count: 200)
    let clauses = TextTokens.clauses(of: words)
    #expect(clauses.allSatisfy { $0.count <= 301 })
    let reader = MeetingReader(dates: TextDateReader(span: 0...9))
    #expect(reader.meetings(in: clauses).count == 200)
  }

  @Test func everyPresidentsTermsAreDates() {
    #expect(Presidents.all.count == 28)
    #expect(Presidents.all.allSatisfy { !$0.terms.isEmpty && $0.terms.allSatisfy(\.isInterval) })
    #expect(Presidents.inOffice(on: 0)?.id == "nixon-richard-m")
  }

  @Test(arguments: [
    "Met at Warm Springs (Georgia), April 23–24", "at Paris, May 1 – 2; and \"there\" (16–17)",
    "April 30—May 2", "June 3-4, 1950", "Baden-Baden",
  ])
  func wordsArePutTogetherAsTheyStood(_ text: String) {
    #expect(TextTokens.joined(TextTokens.of(text)) == text)
  }
}
