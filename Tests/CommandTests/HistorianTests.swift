import Foundation
import Testing

/// The folder with the Historian's data, where there is one.
enum HistorianData {
  static let data: URL? = {
    guard let path = ProcessInfo.processInfo.environment["CHANCERY_DATA"] else { return nil }
    let folder = URL(fileURLWithPath: path)
    let visits = folder.appendingPathComponent("hsg-visits").path
    return FileManager.default.fileExists(atPath: visits) ? folder : nil
  }()
}

/// The Office of the Historian's data, where `CHANCERY_DATA` says it is, counted from the XML
/// itself and not through the importers.
@Suite(.enabled(if: HistorianData.data != nil, "CHANCERY_DATA names no folder with hsg-visits"))
struct HistorianTests {
  /// A row of the XML: its id, days and texts.
  struct Row {
    var id: String
    var first: String
    var last: String
    var text: String
    var who: String
  }

  /// Reads the rows with nothing but string searching.
  static func rows(_ element: String, in files: [URL]) throws -> [Row] {
    try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).components(separatedBy: "</\(element)>")
        .dropLast()
        .map { row in
          func inner(_ tag: String) -> String {
            let parts = row.components(separatedBy: "<\(tag)>")
            guard parts.count > 1 else { return "" }
            return parts[1].components(separatedBy: "</\(tag)>")[0]
              .split(whereSeparator: \.isWhitespace).joined(separator: " ")
          }
          let who = row.components(separatedBy: "who=\"")
          return Row(
            id: inner("id"), first: inner("start-date"), last: inner("end-date"),
            text: inner("description") + inner("remarks"),
            who: who.count > 1 ? String(who[1].prefix { $0 != "\"" }) : "")
        }
    }
  }

  /// Unpacks both sets and imports them, twice.
  static func imported() throws -> (room: Workroom, visits: [Row], trips: [Row]) {
    let room = try Workroom()
    let folder = try #require(HistorianData.data)
    var files: [String: [URL]] = [:]
    for (set, root) in [("visits", "<visits>"), ("travels", "<trips>")] {
      let target = room.folder.appendingPathComponent(set).path
      let unpacked = try room.shell(
        "mkdir '\(target)' && tar -xf '\(folder.path)/hsg-\(set)/'*.tar.xz -C '\(target)'; "
          + "cp -r '\(folder.path)/hsg-\(set)/'*.xml '\(target)' 2>/dev/null; "
          + "grep -rl --include='*.xml' '\(root)' '\(target)' | sort")
      files[set] = unpacked.out.split(separator: "\n").map { URL(fileURLWithPath: String($0)) }
      try #require(!(files[set] ?? []).isEmpty, "\(unpacked.err)")
    }
    try room.chancery("init")
    for set in ["visits", "travels"] {
      let outcome = try room.run(["import", set] + (files[set] ?? []).map(\.path))
      try #require(outcome.status == 0, "\(outcome.err)")
    }
    let before = try room.bytes("chancery.db")
    for set in ["visits", "travels"] {
      let outcome = try room.run(["import", set] + (files[set] ?? []).map(\.path))
      #expect(outcome.status == 0 && outcome.err.contains(" 0 events added"), "\(outcome.err)")
    }
    #expect(try room.bytes("chancery.db") == before, "importing twice changed something")
    return (
      room, try rows("visit", in: files["visits"] ?? []),
      try rows("trip", in: files["travels"] ?? [])
    )
  }

  @Test func trumansTimelineAndGraphAreThoseOfTheXML() throws {
    let (room, visits, trips) = try Self.imported()

    // Every row has come in, each once.
    let events = try room.objects("timeline", "--format", "jsonl")
    let locators = events.filter { $0["kind"] as? String == "visit" }
      .flatMap { ($0["sources"] as? [[String: Any]] ?? []).compactMap { $0["locator"] as? String } }
    #expect(locators.count(where: { $0.hasPrefix("visit ") }) == visits.count)
    #expect(Set(locators).isSuperset(of: visits.map { "visit \($0.id)" }))
    #expect(Set(locators).isSuperset(of: trips.map { "trip \($0.id)" }))

    // Truman's own trips, with the days that the XML gives.
    let truman = try room.objects("timeline", "--actor", "Harry S. Truman", "--format", "jsonl")
    let own = trips.filter { $0.who == "truman-harry-s" }
    #expect(!own.isEmpty)
    let travelled = truman.filter { $0["kind"] as? String == "visit" }
    #expect(travelled.count == own.count)
    let days = Set(travelled.compactMap { ($0["date"] as? [String: Any])?["edtf"] as? String })
    #expect(days == Set(own.map { $0.first == $0.last ? $0.first : "\($0.first)/\($0.last)" }))

    // Whoever met him: rows of his years whose text says "met with the President" or his name.
    let meetings = truman.filter { $0["kind"] as? String == "meeting" }
    let cited = Set(
      meetings.flatMap {
        ($0["sources"] as? [[String: Any]] ?? []).compactMap { $0["locator"] as? String }
      })
    let inOffice = visits.filter { $0.first >= "1945-04-12" && $0.last < "1953-01-20" }
    let certain = inOffice.filter { $0.text.contains("Met with President Truman") }
    #expect(certain.count >= 5)
    for row in certain {
      #expect(cited.contains("visit \(row.id)"), "visit \(row.id): \(row.text)")
    }
    let byID = Dictionary(
      (inOffice.map { ("visit \($0.id)", $0) } + own.map { ("trip \($0.id)", $0) }),
      uniquingKeysWith: { first, _ in first })
    for locator in cited {
      let row = try #require(byID[locator], "\(locator) is no row of his years")
      let says = row.text.lowercased()
      let words = [
        "met ", "meeting", "conference with", "conferred", "discuss", "talks", "received",
      ]
      #expect(words.contains { says.contains($0) }, "\(locator) says of no meeting: \(row.text)")
      #expect(
        locator.hasPrefix("trip") || says.contains("truman") || says.contains("president"),
        "\(locator) does not name him: \(row.text)")
    }
    // A funeral, a dinner, a summit that was attended is no meeting.
    for row in inOffice
    where row.text.hasPrefix("Attended") && !row.text.lowercased().contains("met ") {
      #expect(!cited.contains("visit \(row.id)"), "visit \(row.id): \(row.text)")
    }

    // The graph of the same years has him and whomever he met.
    let graph = try room.run([
      "graph", "--actor", "Harry S. Truman", "--from", "1945", "--to", "1953", "--format", "json",
    ])
    let network = try #require(
      try JSONSerialization.jsonObject(with: Data(graph.out.utf8)) as? [String: Any])
    let names = Set((network["nodes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
    let met = meetings.flatMap {
      ($0["participants"] as? [[String: Any]] ?? []).compactMap { $0["ref"] as? String }
    }
    #expect(names.isSuperset(of: met))
    let edges = (network["links"] as? [[String: Any]] ?? []).filter {
      $0["kind"] as? String == "met"
    }
    let pairs = Set(
      meetings.flatMap { event -> [String] in
        let refs = Set(
          (event["participants"] as? [[String: Any]] ?? []).compactMap { $0["ref"] as? String }
        ).sorted()
        return refs.indices.flatMap { first in
          refs.indices.filter { $0 > first }.map { "\(refs[first]) \(refs[$0])" }
        }
      })
    #expect(edges.count == pairs.count)
    let dot = try room.shell(
      "chancery graph --actor 'Harry S. Truman' --from 1945 --to 1953 | dot -Tsvg > truman.svg")
    #expect(dot.status == 0 && dot.err.isEmpty, "\(dot.err)")
  }
}
