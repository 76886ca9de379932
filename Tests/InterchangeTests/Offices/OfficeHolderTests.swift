import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct OfficeHolderTests {
  @Test func theFourDatesStayApart() throws {
    let folder = try OfficeFolder.made()
    try folder.mission(
      "ruritania",
      OfficeFolder.chief(
        "ru-1", of: "doe-jane-b",
        [
          "appointed": "1840-05-02", "arrived": "1840-09", "started": "1840-10-01",
          "ended": "1843-03-04|Left post on or soon after",
        ], note: "Commissioned to the Court."))
    let trial = try folder.read()
    #expect(trial.report.rows == 3 && trial.rejected.isEmpty)
    let event = try #require(trial.events.first)
    #expect(event.kind == EventKind("appointment"))
    #expect(event.title == "Jane B. Doe III as Minister Resident to Ruritania")
    #expect(event.date.edtf == EDTF("1840-05-02"))
    #expect(event.dates.map(\.role) == ["appointed", "arrived", "started", "ended"])
    #expect(
      event.dates.map { $0.date.edtf?.description }
        == ["1840-05-02", "1840-09", "1840-10-01", "[1843-03-04..]"])
    #expect(event.dates[3].date.given == "Left post on or soon after 1843-03-04")
    #expect(event.note == "Commissioned to the Court.")
    #expect(event.origin == Origin(name: "pocom", key: "ruritania/ru-1"))
    #expect(
      event.participations.map { $0.actor?.text }
        == ["pocom:doe-jane-b", "hsg-country:united-states", "hsg-country:ruritania"])
    let tenure = try #require(trial.relations.first)
    #expect(tenure.validity.date == EDTF("1840-10-01/1843-03-04~"))
    #expect(tenure.office == "Minister Resident to Ruritania")
    #expect(tenure.title == "Minister Resident of the United States to Ruritania")
  }

  @Test func theStateIsThatOfTheTime() throws {
    let folder = try OfficeFolder.made()
    func chief(_ id: String, at territory: String) -> String {
      OfficeFolder.chief(id, of: "roe-john", ["started": "1890", "ended": "1891"])
        .replacing("</chief>", with: "")
        + "<contemporary-territory-id>\(territory)</contemporary-territory-id></chief>"
    }
    try folder.mission(
      "korea", chief("k-1", at: "joseon-dynasty-1910"), chief("k-2", at: "korea"))
    try folder.mission("congo-republic", chief("c-1", at: "congo-brazzaville"))
    try folder.write(
      """
      <concurrent-appointments><id>x</id><chief-id>k-2</chief-id><chief-id>c-1</chief-id>
      </concurrent-appointments>
      """, to: "concurrent-appointments/x.xml")
    let trial = try folder.read()
    let events = trial.events.sorted { $0.origin?.key ?? "" < $1.origin?.key ?? "" }
    #expect(
      events.map { $0.participations.last?.actor?.text } == [
        "hsg-country:congo-republic", "hsg-country:joseon-dynasty-1910", "hsg-country:korea-south",
      ])
    #expect(events.map(\.origin?.key) == ["congo-republic/c-1", "korea/k-1", "korea/k-2"])
    #expect(events[0].note == "Held together with the office in South Korea.")
    #expect(events[1].note == nil && events[1].title == "John Roe as Minister Resident to Korea")
  }

  @Test func aPersonHasNamesLifeAndIdentifiers() throws {
    let trial = try OfficeFolder.made().read()
    let person = try #require(trial.actors[Ref(stored: "pocom:doe-jane-b")])
    #expect(
      person.names.map(\.text) == ["Jane B. Doe III", "J. B. Doe", "Jane B. (Beth) Doe III"])
    #expect(person.existence == EDTF("1801/"))
    #expect(
      person.identifiers.map(\.description) == [
        "pocom:doe-jane-b", "pocom:doe-jane", "hsg-people:doe-jane-b", "hsg-people:doe-jane",
      ])
    #expect(person.note == "Career type: non-career. Residence: Ohio.")
    #expect(trial.actors[Ref(stored: "pocom:roe-john")]?.existence == nil)
  }

  @Test(arguments: [
    ("Left post about", "1843-03-04~", "1843-03-04~"),
    ("Presented recall on or shortly before", "[..1843-03-04]", "1843-03-04~"),
    ("Left post soon after", "[1843-03-04..]", "1843-03-04~"),
    ("Left post between February 26 and", "[1843-02-26..1843-03-04]", "1843-03-04~"),
    ("Between December 29, 1842, and", "[1842-12-29..1843-03-04]", "1843-03-04~"),
    ("Presented recall on March 1 or", "[1843-03-01,1843-03-04]", "1843-03-04~"),
    ("Probably presented recall", "1843-03-04?", "1843-03-04?"),
    ("Transmitted recall by note", "1843-03-04", "1843-03-04"),
    ("Recommissioned after the union", "1843-03-04", "1843-03-04"),
  ])
  func wordsBeforeADateCount(words: String, edtf: String, end: String) throws {
    let date = try #require(AppointmentDate(.ended, text: "1843-03-04", note: words))
    #expect(date.edtf?.description == edtf)
    #expect(date.end == end)
  }

  @Test func whatIsNotSaidIsNotMadeUp() throws {
    let folder = try OfficeFolder.made()
    try folder.mission(
      "ruritania",
      OfficeFolder.chief("a", of: "roe-john", ["started": "1900-01"]),
      OfficeFolder.chief("b", of: "roe-john", ["ended": "1910-02-03"]),
      OfficeFolder.chief("c", of: "roe-john", ["appointed": "1911-01-01"]),
      OfficeFolder.chief("d", of: "roe-john", ["started": "1921-05-05", "ended": "1920-05-05"]),
      OfficeFolder.chief("e", of: "nobody-here", ["started": "1930-05-05"]),
      others: OfficeFolder.chief("f", of: "roe-john", [:], note: "Not commissioned."))
    let trial = try folder.read()
    #expect(trial.events.count == 6)
    #expect(trial.relations.map { $0.validity.date?.description } == ["1900-01/", "/1910-02-03"])
    #expect(
      trial.events.map { $0.date.edtf?.description }
        == ["1900-01", "[..1910-02-03]", "1911-01-01", "1921-05-05", "1930-05-05", nil])
    #expect(trial.events[3].note?.contains("ended before it started") == true)
    #expect(trial.events[4].participations[0].actor == nil)
    #expect(trial.events[4].note?.contains("no record of this person") == true)
    #expect(trial.actors[Ref(stored: "pocom:nobody-here")] == nil)
    #expect(trial.report.counted.values.sorted() == [1, 1, 2])
  }

  @Test func badEntriesAreRejectedAndTheRestIsRead() throws {
    let folder = try OfficeFolder.made()
    try folder.mission(
      "ruritania",
      OfficeFolder.chief("a", of: "roe-john", ["started": "0000-00-00"]),
      OfficeFolder.chief("a", of: "roe-john", ["started": "1900-13-01"]),
      OfficeFolder.chief("a", of: "../../etc/passwd", ["started": "1901-01-01"]),
      OfficeFolder.chief("a", of: "roe-john", ["started": "1902-01-01"]),
      "<chief><id>b</id></chief>")
    try folder.write("<country-mission><chiefs>", to: "missions-countries/broken.xml")
    try folder.write(
      "<!DOCTYPE x [<!ENTITY a 'b'>]><person><id>&a;</id></person>", to: "people/x/x.xml")
    try folder.write("<person><id>y</id><birth>18</birth></person>", to: "people/y/y.xml")
    let trial = try folder.read()
    #expect(trial.events.map(\.origin?.key) == ["ruritania/a", "ruritania/a/2"])
    let reasons = trial.rejected.map(\.reason)
    #expect(reasons.count == 6, "\(reasons)")
    #expect(reasons.contains { $0.contains("“0000-00-00” is no date") })
    #expect(reasons.contains { $0.contains("has no person-id") })
    #expect(reasons.contains { $0.contains("is not good XML") })
    #expect(reasons.contains { $0.contains("DOCTYPE") })
    #expect(reasons.contains { $0.contains("has no name") })
  }

  @Test func aFileAloneFindsThoseAroundIt() throws {
    let folder = try OfficeFolder.made()
    try folder.mission(
      "ruritania", OfficeFolder.chief("a", of: "roe-john", ["started": "1900-01"]))
    let trial = try SetTrial(.pocom, file: "\(folder.path)/missions-countries/ruritania.xml")
    #expect(trial.report.rows == 1)
    #expect(trial.actors[Ref(stored: "pocom:roe-john")]?.names.first?.text == "John Roe")
    #expect(throws: XMLError.self) {
      try SetTrial(.pocom, file: "\(folder.path)/roles-country-chiefs/minister-resident.xml")
    }
    #expect(throws: InputError.self) { try DataSet.pocom.reader(of: "-", SetOptions()) }
    withExtendedLifetime(folder) {}
  }

  @Test func organisationsPositionsAndConcurrentOffices() throws {
    let folder = try OfficeFolder.made()
    try folder.write(
      """
      <org-mission><id>representative-to-league</id><names><singular>Representative of the U.S.A.
      to the League of Pens (Basle)</singular></names><chiefs>
      \(OfficeFolder.chief("l", of: "roe-john", role: "representative-to-league", [:]))
      </chiefs></org-mission>
      """, to: "missions-orgs/representative-to-league.xml")
    let entry = OfficeFolder.chief(
      "s", of: "roe-john", role: "secretary", ["started": "1900-01-02", "ended": "1900-01-02"],
      tag: "principal")
    try folder.write(
      """
      <principal-position><id>secretary</id><names><singular>Secretary of State</singular></names>
      <principals>\(entry)</principals></principal-position>
      """, to: "positions-principals/secretary.xml")
    try folder.write(
      """
      <concurrent-appointments><id>x</id><resident-at><locale-id>basle</locale-id></resident-at>
      <chief-id>l</chief-id><chief-id>other</chief-id></concurrent-appointments>
      """, to: "concurrent-appointments/x.xml")
    let trial = try folder.read()
    #expect(
      trial.events.map(\.title) == [
        "John Roe as Representative of the U.S.A. to the League of Pens (Basle)",
        "John Roe as Secretary of State",
      ])
    #expect(trial.events[0].note == "Held together with other; resident at Basle.")
    let league = trial.actors[Ref(stored: "pocom-mission:representative-to-league")]
    #expect(league?.names.first?.text == "League of Pens")
    #expect(trial.relations.map { $0.validity.date } == [EDTF("1900-01-02")])
    #expect(trial.relations[0].title == nil)
  }

  @Test func namesakesOfPresidentsAreNoPresidents() {
    #expect(OfficeHolderIDs.page(of: "taft-william-howard") == nil)
    #expect(OfficeHolderIDs.page(of: "bush-george-herbert-walker") == "bush-george-h-w")
    #expect(OfficeHolderIDs.page(of: "acheson-dean-gooderham") == "acheson-dean-gooderham")
  }

  @Test func tablesAreReadTogether() throws {
    let folder = OfficeFolder()
    try folder.write(
      tabbed([
        ["id", "surname", "forename", "gen_name", "altname", "birth", "death", "states"],
        ["roe-john", "Roe", "John", "Jr.", "", "1850", "1900", "oh ny"],
        ["roe-john", "Roe", "John", "", "", "", "", ""], ["short"],
      ]), to: "people.tsv")
    try folder.write(
      tabbed([["id", "singular"], ["agent", "Agent"]]), to: "roles.tsv")
    let head = [
      "kind", "mission_or_position", "id", "person_id", "role_title_id",
      "contemporary_territory_id", "appointed", "appointed_note", "arrived", "arrived_note",
      "started", "started_note", "ended", "ended_note", "note",
    ]
    let row = ["chief-country", "two-sicilies", "x", "roe-john", "agent", "naples-1861"]
    try folder.write(
      tabbed([
        head, row + ["", "", "", "", "1880", "About", "1881-02", "", ""],
        row + ["", "", "", "", "1880-02-31", "", "", "", ""],
        ["unknown"] + row.dropFirst() + ["", "", "", "", "1880", "", "", "", ""],
      ]), to: "appointments.tsv")
    for path in [folder.path, "\(folder.path)/appointments.tsv"] {
      let trial = try SetTrial(.pocom, file: path)
      #expect(trial.events.map(\.title) == ["John Roe, Jr. as Agent to Two Sicilies"])
      #expect(trial.relations.first?.validity.date == EDTF("1880~/1881-02"))
      #expect(trial.events.first?.note?.contains("naples-1861") == true)
      #expect(trial.rejected.count == 4, "\(trial.rejected)")
    }
    withExtendedLifetime(folder) {}
  }
}
