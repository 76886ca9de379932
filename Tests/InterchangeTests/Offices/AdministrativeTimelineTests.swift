import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct AdministrativeTimelineTests {
  private func timeline(_ entries: String) -> String {
    """
    <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><front><div><head>Words</head></div></front>
    <body><div><head>1800–1900</head>\(entries)</div></body></text></TEI>
    """
  }

  private func entry(_ attributes: String, _ words: String, _ text: String) -> String {
    "<div><head><date \(attributes)>\(words)</date></head><p>\(text)</p></div>"
  }

  @Test func datedNotesBecomeEvents() throws {
    let trial = try SetTrial(
      .adminTimeline,
      timeline(
        entry(#"when="1801-02-03""#, "February 3, 1801", "A <hi>bureau</hi>\n was made.")
          + entry(#"when="1801-02-03""#, "February 3, 1801", "Another was closed.")
          + entry(#"from="1802-01-01" to="1802-01-05""#, "January 1–5, 1802", "Clerks moved.")
          + entry(
            #"notBefore="1803-01-01" notAfter="1803-12-31""#, "1803",
            #"See <ref target="https://example.org/a">here</ref>."#)
          + entry(#"when="0000-00-00""#, "never", "No day.")
          + entry("", "sometime", "No date at all.")))
    #expect(trial.report.rows == 6)
    #expect(
      trial.events.map { $0.date.edtf?.description }
        == ["1801-02-03", "1801-02-03", "1802-01-01/1802-01-05", "1803"])
    #expect(trial.events.map(\.title).first == "A bureau was made")
    #expect(trial.events.map { $0.origin?.key }.prefix(2) == ["1801-02-03/1", "1801-02-03/2"])
    #expect(trial.events[3].note == "See https://example.org/a")
    #expect(trial.rejected.count == 2)
  }

  @Test func otherFilesAreRefused() {
    #expect(throws: XMLError.self) { try SetTrial(.adminTimeline, "<html/>") }
    #expect(throws: XMLError.self) { try SetTrial(.adminTimeline, "") }
    #expect(throws: XMLError.self) {
      try SetTrial(.adminTimeline, "<!DOCTYPE TEI SYSTEM 'x'>" + timeline(""))
    }
  }
}
