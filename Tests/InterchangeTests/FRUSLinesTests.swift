import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

@Suite struct FRUSLinesTests {
  private static let persons = """
    {"volume": "frus1900-02v03p1", "id": "p_LA1", "name": "Lee, Ann", "description": "Secretary of State"}
    {"volume": "frus1900-02v03p1", "id": "p_HB1", "name": "Hay, Bob, Jr.", "description": "Ambassador to Austria from 1900"}
    """

  private func line(_ more: String, id: String = "d4") -> String {
    let head =
      "{\"volume\": \"frus1900-02v03p1\", \"id\": \"\(id)\", \"n\": \"4\", \"subtype\": null, "
    return head + more.replacing("\n", with: " ") + "}"
  }

  private func read(_ lines: String..., persons: String = Self.persons) throws -> SetTrial {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-frus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["documents.jsonl", "persons.jsonl"].map { folder.appendingPathComponent($0) }
    try Data(lines.joined(separator: "\n").utf8).write(to: files[0])
    try Data(persons.utf8).write(to: files[1])
    return try SetTrial(.frus, paths: files.map(\.path))
  }

  @Test func aLetterHasItsPartiesOfTheList() throws {
    let found = try read(
      line(
        """
        "head": "4. Letter From Ambassador Hay to Secretary of State Lee",
        "dates": [{"when": "1900-02-03", "text": "February 3, 1900"}], "places": ["Vienna"],
        "from": [{"text": "Hay", "person_id": "p_HB1"}], "to": [{"text": "Lee", "person_id": "p_LA1"}],
        "subject": [""], "participants": [], "persons_mentioned": ["p_LA1"], "summary": null,
        "source": "Source: Archive, Box 3. Secret.",
        "text_head": "[Here follow greetings.] Dear Ann: I have called on the Minister again this morning, at ten, and he was glad."
        """))
    let event = try #require(found.events.first)
    #expect(event.kind == .statement)
    #expect(
      event.participations.map { "\($0.role) \($0.actor?.text ?? "-")" } == [
        "speaker frus-person:frus1900-02v03p1/p_HB1",
        "addressee frus-person:frus1900-02v03p1/p_LA1",
      ])
    #expect(event.date.edtf?.description == "1900-02-03")
    #expect(event.statement?.quote?.hasPrefix("I have called") == true)
    #expect(event.origin == Origin(name: "frus", key: "frus1900-02v03p1/d4"))
    #expect(found.actors.count == 3, "two persons, and the state that one of them stands for")
  }

  @Test func aGivenNameAloneIsNoPersonOfTheList() throws {
    let roe =
      "{\"volume\": \"frus1900-02v03p1\", \"id\": \"p_RK1\", \"name\": \"Roe, Karl A., Jr.\", "
      + "\"description\": \"Minister\"}"
    func parts(_ text: String) throws -> [String] {
      let found = try read(
        line(
          """
          "head": "4. Memorandum of Conversation", "participants":
          [{"text": "\(text)", "person_ids": ["p_RK1"], "group": "PARTICIPANTS"}]
          """), persons: roe)
      return try #require(found.events.first).participations.map {
        "\($0.actor?.text.split(separator: "/").last ?? "-"): \($0.capacity ?? $0.note ?? "")"
      }
    }
    #expect(
      try parts("Under Secretary Roe; Karl Vane (General Counsel)")
        == ["p_RK1: Under Secretary", "karl-vane: General Counsel"])
    #expect(try parts("Karl ROE, Minister of Works") == ["p_RK1: Minister of Works"])
    #expect(try parts("Mr. Karl Roe") == ["p_RK1: "])
  }

  @Test func theMediumMayStandBehindTheNumberOfTheFile() throws {
    let found = try read(
      line(
        """
        "head": "4. The Minister in Saxony to Mr. Karl Roe", "source": "711.22/18: Telegram"
        """))
    #expect(found.events.first?.statement?.medium == "telegram")
  }

  @Test func participantsStandUnderTheirSides() throws {
    let found = try read(
      line(
        """
        "head": "4. Memorandum of Conversation", "dates": [], "places": [],
        "participants": [
          {"text": "United States", "person_ids": [], "group": "PARTICIPANTS"},
          {"text": "Secretary Lee", "person_ids": ["p_LA1"], "group": "PARTICIPANTS"},
          {"text": "Austria", "person_ids": [], "group": "PARTICIPANTS"},
          {"text": "Carl Rot (interpreter)", "person_ids": [], "group": "PARTICIPANTS"}]
        """))
    let event = try #require(found.events.first)
    #expect(event.kind == .meeting)
    #expect(event.participations.map(\.side) == ["United States", "Austria"])
    #expect(event.participations[1].role == Role("interpreter"))
    #expect(event.date.isUndated)
  }

  @Test func faultsAreToldByLine() throws {
    let found = try read(
      line("\"head\": \"1. Editorial Note\""), "{", line("\"head\": \"\"", id: "d5"), "[1]",
      line("\"head\": \"2. Letter From A to B\"", id: ""))
    #expect(found.events.map(\.title) == ["Document 4"])
    #expect(found.rejected.map(\.line) == [2, 4, 5])
    #expect(found.report.counted["editorial notes left out"] == 1)
  }

  @Test(arguments: [
    ("frus1948v01p2", "1948, Volume I, Part 2"),
    ("frus1952-54v14p2", "1952–1954, Volume XIV, Part 2"),
    ("frus1961-63v10-12mSupp", "1961–1963, Volumes X/XI/XII, Microfiche Supplement"),
    ("frus1969-76ve15p1", "1969–1976, Volume E–15, Part 1"),
    ("frus1977-80v01", "1977–1980, Volume I"),
    ("frus1900v99-01", "1900, Volume XCIX"), ("other", ""),
  ])
  func aVolumeIsKnownByItsName(id: String, words: String) {
    let volume = FRUSVolume(named: id)
    let title = "Foreign Relations of the United States"
    #expect(volume.title == (words.isEmpty ? title : "\(title), \(words)"))
    #expect(volume.id == id)
  }

  @Test func personsAndDocumentsAreReadTogether() {
    let files = ["b.xml", "docs.jsonl", "persons.jsonl.xz"]
    #expect(DataSet.frus.groups(of: files) == [["b.xml"], ["docs.jsonl", "persons.jsonl.xz"]])
    #expect(DataSet.kremlin.groups(of: files).count == 3)
  }
}
