import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct ICEWSReaderTests {
  static let head = [
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
  ]

  private func row(
    _ id: String, _ code: String, _ source: [String], _ target: [String],
    day: String = "2019-03-04", story: String = "77"
  ) -> [String] {
    [id, day] + source + ["x", code, "1.0"] + target
      + [story, "2", "Daily", "Oslo", "NA", "Oslo fylke", "Norway", "59.9", "10.7"]
  }

  private let ann = ["Ann Lind", "Executive,Elite,Government", "Norway"]
  private let vietnam = ["Vietnam", "NA", "Vietnam"]

  @Test func whatBothDoIsOneEvent() throws {
    let trial = try SetTrial(
      .icews,
      tabbed([
        Self.head, row("1", "040", ann, vietnam), row("2", "112", ann, vietnam),
        row("3", "040", vietnam, ann), row("4", "112", vietnam, ann),
        row("5", "042", ann, vietnam), row("6", "043", vietnam, ann),
        row("7", "040", vietnam, ann, story: "78"),
      ]))
    #expect(trial.report.rows == 7)
    #expect(trial.report.counted == ["rows of the other side put together": 2])
    #expect(trial.rows.map(\.origin.key) == ["1", "2", "4", "5", "7"])
    let meeting = trial.events[0]
    #expect(meeting.kind == .meeting && meeting.status == .lead && meeting.title == nil)
    #expect(meeting.participations.map(\.role) == [.participant, .participant])
    #expect(meeting.identifiers == [Identifier(scheme: "icews", value: "3")])
    #expect(
      meeting.codes == [
        Identifier(scheme: "cameo", value: "040"), Identifier(scheme: "intensity", value: "1.0"),
      ])
    #expect(meeting.citations.first?.locator == "story 77, sentence 2, Daily")
    let visit = trial.events[3]
    #expect(visit.kind == .visit)
    #expect(visit.participations.map(\.role) == [.visitor, .host])
    #expect(visit.codes.prefix(2).map(\.value) == ["042", "043"])
  }

  @Test func sectorsAndWordsMakeKinds() throws {
    let kinds: [(String, String, String, Actor.Kind)] = [
      ("Ann Lind", "Elite", "Norway", .person),
      ("Police (India)", "Police", "India", .organisation),
      ("Citizen (United States)", "Social", "United States", .group),
      ("Hamas", "Dissident,Parties", "NA", .organisation), ("Scotland", "", "NA", .group),
      ("Rex Field", "", "NA", .person), ("Head of Government (X)", "Executive", "NA", .group),
      ("Unity Party", "Parties", "Liberia", .organisation),
      ("Islamic State of Hill and Vale", "Muslim,Insurgents", "Iraq", .organisation),
      ("Secretary of State for Fish", "Government", "Norway", .group),
    ]
    for (name, sectors, country, kind) in kinds {
      let actor = ICEWSActor(
        name: name, country: country == "NA" ? nil : country,
        sectors: sectors.split(separator: ",")
          .map(String.init))
      #expect(actor.kind == kind, "\(name)")
    }
  }

  @Test func statesBodiesAndPersons() throws {
    let trial = try SetTrial(
      .icews,
      tabbed([
        Self.head,
        row("1", "020", ann, ["Police (India)", "Police,Government", "India"]),
        row(
          "2", "020", ["Russia", "NA", "Russian Federation"], ["Citizen (India)", "NA", "India"]),
      ]))
    let first = trial.events[0].participations
    #expect(first[0].principal == .actor(Ref(stored: "iso3166:NO")))
    #expect(trial.events[1].participations[0].actor == Ref(stored: "iso3166:RU"))
    let relations = trial.relations
    #expect(relations.map(\.kind) == [.partOf, .partOf])
    #expect(relations.map(\.represents) == [true, false])
    let place = try #require(trial.places.first)
    #expect(place.names.first?.text == "Oslo, Oslo fylke, Norway")
    #expect(place.state == Ref(stored: "iso3166:NO"))
  }

  @Test func whoServesTheUnitedNationsActsForNoState() throws {
    let servant = "Government,Global Diplomatic IGOs,Elite"
    let trial = try SetTrial(
      .icews,
      tabbed([
        Self.head, row("1", "020", ["Ann Lind", servant, "Norway"], vietnam),
        row("2", "020", ["Ann Lind", servant + ",Executive", "Norway"], vietnam),
      ]))
    #expect(
      trial.events.map { $0.participations.first?.principal } == [
        .ofTheDay, .actor(Ref(stored: "iso3166:NO")),
      ])
  }

  @Test func whoIsNotKnownIsNobody() throws {
    let nobody = ["Unspecified Actor", "Unspecified", "NA"]
    let trial = try SetTrial(
      .icews, tabbed([Self.head, row("1", "112", nobody, nobody), row("2", "112", nobody, ann)]))
    #expect(trial.events[0].participations.map(\.actor) == [nil, nil])
    #expect(trial.events[1].participations.map(\.note) == ["Unspecified Actor", nil])
    #expect(trial.events[1].title?.contains("Unspecified") == false)
    #expect(!trial.actors.values.contains { $0.names.contains(Name("Unspecified Actor")) })
  }

  @Test func faultsNameTheColumn() throws {
    let trial = try SetTrial(
      .icews,
      tabbed([
        Self.head, row("1", "040", ann, vietnam, day: "0000-00-00"),
        row("2", "999", ann, vietnam), ["3", "2019-01-01"],
        row("4", "040", ["NA", "NA", "NA"], ["NA", "NA", "NA"]),
      ]))
    #expect(trial.rows.isEmpty)
    #expect(trial.rejected.map(\.line) == [2, 3, 4, 5])
    #expect(trial.rejected[0].reason.contains("Event Date"))
    #expect(trial.rejected[1].reason.contains("CAMEO Code"))
    #expect(trial.rejected[2].reason.contains("2 columns"))
  }

  @Test func anotherTableIsRefused() {
    #expect(throws: InputError.self) { try SetTrial(.icews, "a\tb\n1\t2\n") }
  }
}
