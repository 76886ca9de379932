import Chronology
import Diplomacy
import Testing

@Suite struct SingleOfficeTests {
  @Test(arguments: [
    ("President", true), ("Prime Minister", true), ("Foreign Minister", true),
    ("Minister of Defence", true), ("Secretary of State", true), ("Secretary General", true),
    ("Ambassador to the United States", true), ("Chancellor", true), ("Queen", true),
    ("Vice President", false), ("Deputy Prime Minister", false), ("Acting President", false),
    ("Minister without Portfolio", false), ("Ambassador at Large", false), ("correspondent", false),
    ("Member of the Politburo", false), ("Assistant Secretary of State", false), ("", false),
    ("Minister of State", true), ("Envoy", false),
  ])
  func `Offices of one holder are told by their names`(office: String, isSingle: Bool) {
    #expect(SingleOffice.isSingle(office) == isSingle)
  }

  private func tenure(_ person: String, _ valid: String, _ office: String = "President") -> Relation
  {
    Relation(
      ref: Ref(stored: "\(person)-x"), kind: .tenure, from: Ref(stored: person),
      to: Ref(stored: "russia"), office: office, validity: Validity(EDTF(valid)))
  }

  @Test(arguments: [
    ("1999-12-31/2008-05-07", "2008-05-07/2012-05-07", 0),
    ("1999-12-31/2008-05-08", "2008-05-07/2012-05-07", 1), ("2000/2008", "2008/2012", 0),
    ("2000/2009", "2007/2012", 1), ("", "2007/2012", 0), ("2000/..", "2007/..", 1),
  ])
  func `Two hold an office at once when they share more than the day of handing over`(
    one: String, other: String, count: Int
  ) {
    let others = [tenure("b", other), tenure("c", other, "Prime Minister"), tenure("a", other)]
    #expect(SingleOffice.rivals(of: tenure("a", one), among: others).count == count)
  }
}
