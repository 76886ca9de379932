import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over the published volumes, where `CHANCERY_DATA` names the folder that holds them; the
/// figures were counted in the files with grep and with another program.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct FRUSDataTests {
  /// Volume, documents, editorial notes, persons listed; two of the first volume's entries only say
  /// where to look.
  private static let volumes: [(name: String, documents: Int, notes: Int, persons: Int)] = [
    ("frus1958-60v09", 332, 23, 260), ("frus1961-63v06", 120, 3, 58),
    ("frus1961-63v10-12mSupp", 746, 0, 0), ("frus1964-68v14", 335, 24, 112),
    ("frus1969-76v38p1", 84, 12, 290), ("frus1969-76ve15p1", 105, 0, 137),
  ]

  private var folder: String {
    (ProcessInfo.processInfo.environment["CHANCERY_DATA"] ?? "") + "/frus"
  }

  @Test func everyDocumentComesInOrIsCounted() throws {
    let encoded = try days()
    for volume in Self.volumes {
      var events = 0
      var persons: Set<Ref> = []
      let set = try FRUSSet(file: "\(folder)/dev/\(volume.name).xml.xz")
      let report = try set.read(
        emit: { row in
          events += 1
          for case .actor(let actor) in row.records where actor.ref.text.hasPrefix("frus-person:") {
            persons.insert(actor.ref)
          }
          guard let day = encoded[row.origin.key] else { return }
          for case .event(let event) in row.records {
            #expect(event.date.edtf?.description == day, "\(row.origin.key)")
          }
        }, reject: { Issue.record("\($0)") })
      #expect(report.rows == volume.documents)
      #expect(report.counted["editorial notes left out"] ?? 0 == volume.notes)
      #expect(events == volume.documents - volume.notes)
      #expect(persons.count == volume.persons, "\(volume.name)")
    }
  }

  /// The days that the other form of the set gives: it has one `when` a document, or none.
  private func days() throws -> [String: String] {
    var lines = LineReader(try InputFile("\(folder)/frus_documents.dev.jsonl.xz"))
    var days: [String: String] = [:]
    while let line = try lines.next() {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let dates = object?["dates"] as? [[String: String]]
      guard let volume = object?["volume"] as? String, let id = object?["id"] as? String,
        let moment = dates?.first?["when"]
      else { continue }
      days["\(volume)/\(id)"] = String(moment.prefix(10))
    }
    #expect(days.count == 886)
    return days
  }
}
