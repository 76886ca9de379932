import Foundation
import Testing

@Suite struct ItineraryCommandTests {
  @Test(arguments: [
    ("itinerary-robertson.txt", ["robertson"]),
    ("itinerary-putin-120.txt", ["President of Russia", "--during", "2001", "--width", "120"]),
    ("itinerary-robertson.csv", ["robertson", "--format", "csv"]),
    ("itinerary-robertson.geojson", ["robertson", "--format", "geojson"]),
  ])
  func `An itinerary comes out as it has been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["itinerary"] + arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err.isEmpty)
    try expectGolden(outcome.out, golden)
  }

  @Test func `Two places on one day are marked, and names are those of the day`() throws {
    let room = try Workroom.seeded()
    try room.chancery("meet", "2001-11-23", "--with", "robertson", "--at", "Brussels")
    try room.chancery("meet", "1950-05-01", "--with", "robertson", "--at", "volgograd")
    let page = try room.chancery("itinerary", "robertson")
    #expect(page.contains("⚠ two places on one day: also Moscow\n"))
    #expect(page.contains("⚠ two places on one day: also Brussels\n"))
    #expect(page.contains("●  Stalingrad, Russia"))
    let text = try room.chancery("itinerary", "robertson", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let stations = try #require(object?["stations"] as? [[String: Any]])
    #expect(stations.count(where: { $0["conflicts"] != nil }) == 2)
    #expect(stations.first?["first"] as? String == "1950-05-01")
  }

  @Test func `A limit is one of stations, and backwards the last come first`() throws {
    let room = try Workroom.seeded()
    let last = try room.chancery("itinerary", "robertson", "--reverse", "--limit", "1")
    #expect(last.contains("Moscow, Russia") && !last.contains("Volgograd"))
    #expect(last.contains("1 of 3 stations shown (--limit 1)"))
  }

  @Test func `Without coordinates GeoJSON has places and no points, and says why`() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "place", "Atlantis")
    try room.chancery("meet", "2002", "--with", "putin", "--at", "Atlantis")
    let outcome = try room.run([
      "itinerary", "putin", "--from", "2002", "--format", "geojson",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("\"geometry\" : null"))
    #expect(outcome.err.contains("no station has coordinates"))
  }

  @Test func `Whoever was nowhere has no stations, and that is no error`() throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["itinerary", "felgenhauer"])
    #expect(outcome.status == 0 && outcome.out.contains("\n\nnothing recorded\n"))
  }

  @Test(arguments: [
    (["itinerary", "russia"], 1, "Russia is a state, and an itinerary is a person's"),
    (["itinerary", "nato"], 1, "chancery contacts nato"),
    (["itinerary", "ptin"], 1, "putin"), (["itinerary"], 64, "person"),
  ])
  func `What is wrong is said`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.err.contains(words), "\(outcome.err)")
  }
}
