import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over published data, where `CHANCERY_DATA` names the folder that holds them; what is
/// counted is counted here by searching the text alone.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct SetDataTests {
  private func path(_ name: String) -> String {
    "\(ProcessInfo.processInfo.environment["CHANCERY_DATA"] ?? "")/\(name)"
  }

  private func shell(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmed
  }

  private func outcome(_ set: DataSet, _ name: String, mapping: String) throws -> SetOutcome {
    let map = try ByteFile(Array(mapping.utf8), ending: "yaml")
    defer { withExtendedLifetime(map) {} }
    return try SetOutcome(set, path: path(name), SetOptions(mapping: map.path))
  }

  @Test(arguments: ["example", "data"])
  func aFamilyTreeComesInWhole(name: String) throws {
    let file = "gramps/\(name).gramps"
    let found = try SetOutcome(.gramps, path: path(file))
    func count(_ tag: String) throws -> Int {
      Int(try shell("grep -c '<\(tag) ' '\(path(file))'")) ?? 0
    }
    #expect(found.rejected.isEmpty)
    #expect(found.events.count == (try count("event")))
    #expect(found.places.count == (try count("placeobj")))
    #expect(found.actors.count == (try count("person")))
    let dated = try shell(
      "sed -n '/<events>/,/<.events>/p' '\(path(file))' | grep -c '<date[vrs][ap][lan]'")
    let kept = found.events.count { $0.date.edtf != nil || $0.date.given != nil }
    #expect("\(kept)" == dated)
  }

  @Test func slidesAreAsMany() throws {
    for name in ["all-media-types", "cosmo-mixed", "cosmo", "eras", "women_in_computing"] {
      let file = "timelines/timelinejs/\(name).json"
      let found = try SetOutcome(.timelinejs, path: path(file))
      let count = try shell(
        "python3 -c 'import json,sys; d=json.load(open(sys.argv[1])); "
          + "print(len(d[\"events\"])+len(d.get(\"eras\",[])))' '\(path(file))'")
      #expect("\(found.events.count)" == count)
      #expect(found.rejected.isEmpty)
    }
    for name in ["women_in_computing", "my-own-timeline"] {
      let found = try SetOutcome(.csv, path: path("timelines/timelinejs/\(name).csv"))
      #expect(found.events.count == 10)
      #expect(found.report.words == ["1 title slide left out"])
      #expect(found.events.allSatisfy { $0.summary?.contains("<p>") != true })
    }
  }

  @Test func treatiesComeInOrAreListed() throws {
    let mapping = """
      name: treaties
      plain: true
      source: {title: Agreements}
      nothing: [NA]
      fields:
        key: treatyID
        date: {column: Signature, format: edtf}
        title: Title
        kind: {value: signature}
        place: Location
        topics: TypeSubject
        url: TextURL
        note: Comments
      """
    let name = "treaties/agreements_IEADB.tsv.xz"
    let found = try outcome(.csv, name, mapping: mapping)
    let lines = try shell("xzcat '\(path(name))' | tail -n +2 | grep -vc '^$'")
    #expect("\(found.report.rows)" == lines)
    #expect(found.rows.count + found.rejected.count == found.report.rows)
    // Days that can be read, by a pattern: a whole date and nothing else.
    let days = try shell(
      "xzcat '\(path(name))' | tail -n +2 | cut -f5 | grep -cE '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'")
    let repeated = found.rejected.count { $0.reason.contains("was used by line") }
    #expect(found.dates.count { $0.count == 10 } + repeated >= (Int(days) ?? 0))
    #expect(
      found.reasons.allSatisfy { $0.hasPrefix("column “Signature”: ") || $0.contains("its key") })
  }

  @Test func statesComeInOrAreListed() throws {
    let mapping = """
      name: states
      plain: true
      fields:
        key: stateID
        date: {column: Begin, format: edtf}
        title: StateName
        kind: {value: event}
        place: Capital
        latitude: Latitude
        longitude: Longitude
        participants: {column: cowID, scheme: cow, name: StateName, kind: state}
      """
    let found = try outcome(.csv, "states-history/manystates_ISD.tsv", mapping: mapping)
    #expect(found.report.rows == 499)
    #expect(found.rows.count + found.rejected.count == 499)
    #expect(found.reasons.contains { $0.contains("“0006-1815” is not EDTF") })
    // The first row of each key that has a beginning which is a date, if it has a capital.
    let file = path("states-history/manystates_ISD.tsv")
    let capitals = try shell(
      "awk -F'\\t' 'NR>1 && $3!=\"\" && $3!~/^[0-9]+-[0-9]{4}$/ && !seen[$1]++ && $32!=\"\"' "
        + "'\(file)' | wc -l")
    #expect("\(found.places.count)" == capitals)
    #expect(found.places.allSatisfy { $0.coordinates != nil })
  }
}
