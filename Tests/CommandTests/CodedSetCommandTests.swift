import Foundation
import Testing

/// Coded events and lists of states through the program: what matches, and that again changes
/// nothing.
@Suite struct CodedSetCommandTests {
  private func tabbed(_ lines: [String]) -> String {
    lines.map { $0.replacingOccurrences(of: "|", with: "\t") + "\n" }.joined()
  }

  @Test func icewsFindsWhoIsThere() throws {
    let room = try Workroom.seeded()
    try room.write(
      tabbed([
        "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|"
          + "Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|"
          + "Publisher|City|District|Province|Country|Latitude|Longitude",
        "1|2018-06-01|Vladimir Putin|Elite,Government|Russian Federation|Consult|040|1|China|NA|"
          + "China|9|1|Daily|Beijing|NA|Beijing Shi|China|39.9|116.4",
        "2|2018-06-01|China|NA|China|Consult|040|1|Vladimir Putin|Elite,Government|"
          + "Russian Federation|9|1|Daily|Beijing|NA|Beijing Shi|China|39.9|116.4",
        "3|2018-06-01|Police (India)|Police,Government|India|Arrest|173|-5|Citizen (India)|NA|"
          + "India|10|1|Daily|NA|NA|NA|India|20|77",
      ]), to: "e.tab")
    let file = room.folder.appendingPathComponent("e.tab").path
    let first = try room.run(["import", "icews", file])
    #expect(first.status == 0 && first.err.contains("3 rows: 2 events added"), "\(first.err)")
    let again = try room.run(["import", "icews", file])
    #expect(again.err.contains("0 events added, 2 there already"), "\(again.err)")
    let leads = try room.chancery("timeline", "--leads", "--actor", "putin", "--since", "2018")
    #expect(leads.contains("1 event"), "\(leads)")
    #expect(leads.contains("Beijing, Beijing Shi, China"))
    let plain = try room.run(["timeline", "--since", "2018"])
    #expect(!plain.out.contains("Beijing"))
  }

  @Test func anIdThatComesAgainAltersNothing() throws {
    let room = try Workroom.seeded()
    let row = "5|1|Hill men|Lake men|1|2001-05-01|2001-05-01|3|3|3"
    try room.write(
      tabbed([
        "id|type_of_violence|side_a|side_b|date_prec|date_start|date_end|best|high|low", row, row,
        "5|1|Hill men|Lake men|1|2001-05-09|2001-05-09|3|3|3",
      ]), to: "v.tsv")
    let file = room.folder.appendingPathComponent("v.tsv").path
    let refused = try room.run(["import", "ucdp", file])
    #expect(refused.status != 0 && refused.err.contains("v.tsv:4: its key “5” was used by line 2"))
    let rejects = room.folder.appendingPathComponent("r.csv").path
    for count in ["1 event added, 0 there already", "0 events added, 1 there already"] {
      let result = try room.run(["import", "ucdp", file, "--rejects", rejects])
      #expect(result.err.contains("\(count), 1 row left out"), "\(result.err)")
      #expect(result.err.contains("1 row that is the same as an earlier one"), "\(result.err)")
    }
  }

  @Test func leadersAndStates() throws {
    let room = try Workroom.seeded()
    try room.write(
      tabbed([
        "obsid|gwcode|leadid|leader|yrborn|gender|startdate|enddate|entry|exit|exitcode",
        "RUS-2000|365|a1|Putin|1952|M|2000-01-01|2015-12-31|Regular|Still in Office|x",
        "RUS-1953|365|a2|Khrushchev|1894|M|1953-03-20|1964-10-15|Regular|Regular|Regular",
      ]), to: "leaders.tsv")
    try room.write(
      tabbed([
        "ccode|statenme|styear|stmonth|stday|endyear|endmonth|endday|version",
        "365|Russia|1816|1|1|2016|12|31|2016", "267|Baden|1816|1|1|1871|1|18|2016",
      ]), to: "cow.tsv")
    for (set, name) in [("leaders", "leaders.tsv"), ("states", "cow.tsv")] {
      let file = room.folder.appendingPathComponent(name).path
      let first = try room.run(["import", set, file])
      #expect(first.status == 0, "\(first.err)")
      let count = try room.chancery("sql", "SELECT count(*) FROM relation")
      #expect(try room.run(["import", set, file]).status == 0)
      #expect(try room.chancery("sql", "SELECT count(*) FROM relation") == count)
    }
    // A surname alone finds nobody, so that this Putin is another until they are merged.
    let names = try room.chancery("sql", "SELECT text FROM name WHERE text LIKE '%Putin%'")
    #expect(names.contains("Putin (RUS)"))
    let shown = try room.chancery("show", "khrushchev")
    #expect(shown.contains("Leader of Russia (Soviet Union)"), "\(shown)")
  }
}
