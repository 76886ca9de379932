import Foundation
import Testing

/// The day of an event is that of its place, whatever the zone.
@Suite struct PlaceDayTests {
  @Test func theDayIsThatOfThePlaceAndIsNeverShifted() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    _ = try room.chancery("add", "place", "Honolulu", "--zone", "Pacific/Honolulu")
    _ = try room.chancery("add", "place", "Tokyo", "--zone", "Asia/Tokyo")
    _ = try room.chancery(
      "add", "event", "7 December 1941", "Attack on Pearl Harbor", "--kind", "attack", "--at",
      "Honolulu", "--time", "07:48", "--zone", "Hawaiian time")
    // Later by the sun, and a day later by the calendar of its place.
    _ = try room.chancery(
      "add", "event", "8 December 1941", "Imperial rescript on the war", "--at", "Tokyo", "--time",
      "11:40", "--zone", "Asia/Tokyo")
    let lines = try room.chancery("timeline", "--format", "jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"edtf\":\"1941-12-07\""))
    #expect(
      lines[0].contains("\"time\":\"07:48\"") && lines[0].contains("\"zone\":\"Hawaiian time\""))
    #expect(lines[1].contains("\"edtf\":\"1941-12-08\"") && lines[1].contains("\"time\":\"11:40\""))
    #expect(try room.refs("--during", "1941-12-07").count == 1)
  }
}
