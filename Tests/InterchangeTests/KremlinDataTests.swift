import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over the published pages, where `CHANCERY_DATA` names the folder that holds them; the
/// figures were counted with another program.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct KremlinDataTests {
  private var folder: String {
    (ProcessInfo.processInfo.environment["CHANCERY_DATA"] ?? "") + "/kremlin"
  }

  @Test func everyPageComesInOrIsCounted() throws {
    var pages = 0
    var telephone = 0
    var spoken: Set<String> = []
    var keys: Set<String> = []
    let set = try KremlinSet(
      file: "\(folder)/kremlin_events-1999-2016.jsonl.xz", encoding: .utf8)
    let report = try set.read(
      emit: { row in
        pages += 1
        for case .event(let event) in row.records {
          let key = event.origin?.key ?? ""
          #expect(keys.insert(key).inserted, "\(key)")
          if event.meeting?.channel == .telephone { telephone += 1 }
          if event.statement?.occasion != nil { spoken.insert(row.origin.key) }
        }
      }, reject: { Issue.record("\($0)") })
    #expect(report.rows == 4452)
    let left = report.counted["announcements of what was to come left out"] ?? 0
    #expect(left >= 173)
    #expect(pages == 4452 - left)
    #expect(telephone > 400 && telephone < 600)
    #expect(spoken.count > 290)
  }
}
