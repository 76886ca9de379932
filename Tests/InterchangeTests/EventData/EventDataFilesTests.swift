import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over the published files; the counts were made from them with Python's csv and json.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct EventDataFilesTests {
  @Test func icews() throws {
    let trial = try SetTrial(.icews, file: SetTrial.published("icews-raw/events.2018.sample.tab"))
    #expect(trial.report.rows == 3705)
    #expect(trial.rejected.isEmpty)
    // 493 rows of the same code and 148 of a visit and its hosting mirror an earlier one.
    #expect(trial.report.counted == ["rows of the other side put together": 641])
    #expect(trial.events.count == 3064)
    #expect(Set(trial.rows.map(\.origin.key)).count == 3064)
    let putin = trial.actors[Ref(stored: "icews:Vladimir Putin|Russian Federation")]
    #expect(putin?.kind == .person)
  }

  @Test func ucdp() throws {
    let trial = try SetTrial(.ucdp, file: SetTrial.published("conflicts/ucdp_ged_sample1000.tsv"))
    #expect(trial.report.rows == 1000 && trial.rejected.isEmpty)
    #expect(trial.events.compactMap { $0.figures.first?.best }.reduce(0, +) == 9561)
    #expect(trial.events.filter { $0.figures.first?.low == nil }.count == 13)
    #expect(trial.events.filter { $0.date.edtf?.singleDay != nil }.count == 849)
    #expect(trial.events.filter { $0.kind == EventKind("attack") }.count == 160)
  }

  @Test func governmentsAreNamedByTheDay() throws {
    let trial = try SetTrial(.ucdp, file: SetTrial.published("conflicts/ucdp_ged_sample1000.tsv"))
    #expect(!trial.events.contains { $0.title?.contains("Soviet Union") == true })
  }

  @Test func plover() throws {
    let trial = try SetTrial(.plover, file: SetTrial.published("plover/PLOVER_GSR_CAMEO.txt"))
    #expect(trial.report.rows == 323 && trial.rejected.isEmpty)
    #expect(trial.events.count == 322)
    #expect(trial.events.allSatisfy { $0.date.isUndated })
  }

  @Test(arguments: [
    ("states-codes/cow_states.tsv", 243, 0), ("states-codes/cow_states2016.csv", 243, 0),
    ("states-codes/gw_states.tsv", 216, 0), ("states-codes/cow_majors.tsv", 14, 0),
    ("states-history/manystates_GW.tsv", 216, 0), ("states-history/manystates_ISD.tsv", 499, 1),
  ])
  func states(_ file: String, _ rows: Int, _ faults: Int) throws {
    let trial = try SetTrial(.states, file: SetTrial.published(file))
    #expect(trial.report.rows == rows)
    #expect(trial.rejected.count == faults)
    #expect(trial.relations.count == rows - faults)
  }

  @Test func leaders() throws {
    let trial = try SetTrial(.leaders, file: SetTrial.published("leaders/archigos.tsv"))
    #expect(trial.report.rows == 3409 && trial.rejected.isEmpty)
    #expect(trial.actors.values.filter { $0.kind == .person }.count == 2804)
    #expect(trial.relations.count == 3413)
    let open = trial.relations.filter { "\($0.validity.date?.description ?? "")".hasSuffix("..") }
    #expect(open.count == 168)
  }
}
