import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over the published tables; the counts were made from them with Python's csv.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct ActsFilesTests {
  private func trial(_ set: DataSet, _ paths: String...) throws -> SetTrial {
    try SetTrial(set, paths: paths.map(SetTrial.published))
  }

  @Test(arguments: [
    (["gml_part.tsv", "gml_mid_disps.tsv"], 2174, 5204),
    (["cow_mid_dirdisps.tsv", "cow_mid_disps.tsv"], 2436, 5860),
    (["cow_war_inter.tsv", "cow_war_intra.tsv", "cow_war.csv"], 401, 1054),
    (["ucdp_acd.tsv"], 620, 1564),
  ])
  func conflicts(_ files: [String], _ events: Int, _ parts: Int) throws {
    let trial = try SetTrial(
      .conflicts, paths: files.map { SetTrial.published("conflicts/\($0)") })
    #expect(trial.rejected.isEmpty)
    #expect(trial.events.count == events)
    #expect(trial.events.map(\.participations.count).reduce(0, +) == parts)
    #expect(Set(trial.rows.map(\.origin)).count == events)
    // Who was there from the first day has not joined; two disputes have such with later years.
    let joined = trial.events.flatMap { event in
      event.dates.filter { date in
        date.role == "joined"
          && !event.participations.contains {
            $0.actor == date.by && $0.note?.contains("joined later") == true
          }
      }
    }
    #expect(joined.count <= 3)
  }

  @Test func territory() throws {
    let trial = try trial(
      .conflicts, "conflicts/cow_tc2018.csv", "conflicts/cow_tc_entities.csv")
    #expect(trial.rejected.isEmpty && trial.events.count == 842)
    #expect(trial.events.filter { $0.date.edtf?.description.count == 4 }.count == 123)
  }

  @Test func treaties() throws {
    let trial = try trial(
      .treaties, "treaties/parties_IEADB.tsv.xz", "treaties/agreements_IEADB.tsv.xz")
    #expect(trial.rejected.isEmpty && trial.events.count == 3834)
    #expect(trial.events.map(\.participations.count).reduce(0, +) == 15_425)
    let dates = trial.events.flatMap(\.dates).filter { $0.by != nil }
    let counts = Dictionary(grouping: dates, by: \.role).mapValues(\.count)
    // Those of 18 parties that were no state yet have nobody.
    #expect(counts == ["signed": 9605, "ratified": 9883, "in-force": 14_182, "left": 865])
  }

  @Test func freshwaterAndTrade() throws {
    let water = try trial(.treaties, "treaties/agreements_TFDD.tsv.xz")
    #expect(water.events.count == 638 && water.rejected.map(\.line) == [2])
    let trade = try trial(.treaties, "treaties/agreements_GPTAD.tsv.xz")
    #expect(trade.events.count == 340 && trade.rejected.isEmpty)
  }

  @Test func mentions() throws {
    let trial = try trial(.gdeltMentions, "gdelt-raw/20170101073000.mentions.CSV")
    #expect(trial.rows.count == 1983 && trial.rejected.isEmpty)
    let sample = try self.trial(.gdeltMentions, "gdelt-raw/mentions_sample_2017-07.csv")
    #expect(sample.report.rows == 1635 && sample.rejected.isEmpty)
  }
}
