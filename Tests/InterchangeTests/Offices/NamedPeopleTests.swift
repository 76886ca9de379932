import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct NamedPeopleTests {
  private static let line = """
    {"id": 7, "preferred": "Example, Ann B., Jr.", "birth_year": "1901", "death_year": null, \
    "viaf": "42", "alternates": ["Exampel, Ann"], "variants": [{"name": "Example, General Ann", \
    "sources": ["https://history.state.gov/historicaldocuments/frus1900v01/persons#p_EA1", \
    "https://history.state.gov/departmenthistory/people/example-ann-b"]}], "titles": ["General"], \
    "remarks": [{"text": "Consul at Nowhere", "sources": []}]}
    """

  @Test func spellingsBecomeOnePerson() throws {
    let trial = try SetTrial(.hsgPeople, Self.line + "\n\n")
    let person = try #require(trial.actors[Ref(stored: "hsg-authority:7")])
    #expect(
      person.names.map(\.text) == ["Ann B. Example, Jr.", "Ann Exampel", "Ann Example"])
    #expect(person.existence == EDTF("1901/"))
    #expect(
      person.identifiers.map(\.description) == [
        "hsg-authority:7", "viaf:42", "frus-person:frus1900v01/p_EA1",
        "hsg-people:example-ann-b", "pocom:example-ann-b",
      ])
    #expect(person.note == "Titles: General; Consul at Nowhere.")
  }

  @Test(arguments: [
    ("Example, Ann B. (“Nan”)", "Ann B. Example", nil),
    ("Example, Ann (“Nan”), Jr.", "Ann Example, Jr.", nil),
    ("Example, Ann (”Nan”)", "Ann Example", nil),
    ("Example, Ann “Nan”", "Ann Example", nil),
    ("Example, Benigno, 3rd", "Benigno Example 3rd", nil),
    ("Example, Joseph 2nd", "Joseph Example 2nd", nil),
    ("John B. Example, 3rd", "John B. Example 3rd", nil),
    ("Example, Frank, III", "Frank Example III", nil), ("Guy Mollet", "Guy Mollet", nil),
    ("Two Words, Ann", "Ann Two Words", "Two Words"),
  ])
  func namesAreAsTheyAreSpoken(printed: String, name: String, short: String?) {
    #expect(FRUSPerson.usual(printed).name == name)
    #expect(FRUSPerson.usual(printed).short == short)
  }

  @Test func theFolderOfXMLSaysTheSame() throws {
    let folder = OfficeFolder()
    try folder.write(
      """
      <person><id>7</id><authorities><authority service="viaf">42</authority></authorities><names>
      <preferred><name>Example, Ann B., Jr.</name></preferred>
      <alternates><alternate><name>Exampel, Ann</name></alternate></alternates>
      <originals><original><name>Example, General Ann</name>
      <source-url>https://history.state.gov/historicaldocuments/frus1900v01/persons#p_EA1</source-url>
      <source-url>https://history.state.gov/departmenthistory/people/example-ann-b</source-url>
      </original></originals>
      <titles-from-name><title><name>General</name></title></titles-from-name></names>
      <birth-year>1901</birth-year><death-year/>
      <remarks><remark><p>Consul at Nowhere</p></remark></remarks></person>
      """, to: "1/7.xml")
    let lines = try SetTrial(.hsgPeople, Self.line)
    let trial = try folder.read(.hsgPeople)
    #expect(trial.actors == lines.actors)
  }

  @Test func badLinesAreRejected() throws {
    let trial = try SetTrial(
      .hsgPeople,
      """
      {"id": 1, "preferred": "One"}
      {"id": 1, "preferred": "One again"}
      {"id": "x", "preferred": "No number"}
      {"id": 2}
      {"id": 3, "preferred": "Three", "birth_year": "19"}
      {"id": 4, "preferred": "Four", "birth_year": "1950", "death_year": "1900"}
      [1]
      """)
    #expect(trial.report.rows == 7)
    #expect(trial.actors.count == 1)
    #expect(trial.rejected.map(\.line) == [2, 3, 4, 5, 6, 7], "\(trial.rejected)")
  }

  @Test func aPresidentIsOneByOfficeAndNameTogether() throws {
    func person(_ name: String, _ remark: String) throws -> [String] {
      try SetTrial(
        .hsgPeople,
        #"{"id": 1, "preferred": "\#(name)", "remarks": [{"text": "\#(remark)"}]}"#
      ).actors.values.flatMap { $0.identifiers.map(\.description) }
    }
    let office = "President of the United States until 1969"
    #expect(
      try person("Johnson, Lyndon Baines", office)
        == ["hsg-authority:1", "hsg-people:johnson-lyndon-b"])
    #expect(try person("Johnson, Lyndon Baines", "A farmer") == ["hsg-authority:1"])
    #expect(try person("Johnson, Lionel C.", office) == ["hsg-authority:1"])
  }
}
