import Chronology
import Diplomacy
import Testing

/// Offices at events whose day is not certain.
@Suite struct CapacityOfTheDayTests {
  private func tenure(_ office: String, _ valid: String, of actor: String = "russia") -> Relation {
    Relation(
      ref: Ref(stored: office), kind: .tenure, from: Ref(stored: "putin"), to: Ref(stored: actor),
      office: office, validity: Validity(EDTF(valid)))
  }

  private func days(_ date: String) -> DayRange {
    let date = EDTF(date)
    return DayRange(first: date?.earliest.day, last: date?.latest.day)
  }

  @Test(arguments: [
    ("2000", "Acting President or President of Russia", true),
    ("2000-05-06", "Acting President of Russia", true),
    ("2000-05-07", "President of Russia", true),
    ("2000-05", "Acting President or President of Russia", true),
    ("2000-05-07/2000-05-09", "President of Russia", true),
    ("1999", "Acting President of Russia", false), ("2008", "President of Russia", false),
    ("[..2000-04-01]", "Acting President of Russia", true),
    ("[..2000-06-01]", "President of Russia", true),
  ])
  func `The offices are those that can have been held`(
    date: String, words: String, isCertain: Bool
  ) {
    let tenures = [
      tenure("President", "2000-05-07/2008-05-07"),
      tenure("Acting President", "1999-12-31/2000-05-07"),
    ]
    let capacity = CapacityOfTheDay(tenures, during: days(date))
    #expect(capacity.words(lasts: false) { _ in "Russia" } == words)
    #expect(capacity.isCertain == isCertain)
  }

  @Test func `At what lasts, one office follows the other`() {
    let tenures = [
      tenure("Acting President", "1999-12-31/2000-05-07"),
      tenure("President", "2000-05-07/2008-05-07"),
    ]
    let capacity = CapacityOfTheDay(tenures, during: days("2000-05-06/2000-05-08"))
    #expect(
      capacity.words(lasts: true) { _ in "Russia" } == "Acting President, then President of Russia")
  }

  @Test func `A tenure of which only the years are known is possible on its days`() {
    let tenures = [tenure("Minister", "2003/2004")]
    #expect(!CapacityOfTheDay(tenures, during: days("2003-05-05")).isCertain)
    #expect(CapacityOfTheDay(tenures, during: days("2003-12-31")).isCertain)
    #expect(CapacityOfTheDay([tenure("Minister", "")], during: days("2003")).isCertain)
  }

  @Test func `Without a day there is no saying which of two offices it was`() {
    let nothing = DayRange(first: nil, last: nil)
    #expect(CapacityOfTheDay([tenure("President", "2000/..")], during: nothing).isCertain)
    #expect(
      !CapacityOfTheDay([tenure("A", "2000/2001"), tenure("B", "2002/..")], during: nothing)
        .isCertain)
  }
}
