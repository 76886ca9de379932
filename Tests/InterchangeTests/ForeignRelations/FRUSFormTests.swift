import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSFormTests {
  @Test(arguments: [
    (#"<note rend="inline" type="source">711.22/18–6: Telegram</note>"#, "", "telegram"),
    (#"<note rend="inline" type="source">711.22/9–949: Airgram</note>"#, "", "airgram"),
    (#"<note rend="inline" type="source">Box 3: Papers of a telegraphist</note>"#, "", "paper"),
    ("", "<opener><seg>[By cable telegram.]</seg></opener>", "telegram"),
    ("", #"<p rend="center">[Telegram]</p>"#, "telegram"),
    ("", "<opener><seg>[Extract]</seg></opener>", "paper"),
  ])
  func theLinesAroundTheHeadingSayTheMedium(before: String, body: String, medium: String) throws {
    let head = "Mr. Paul Vane to Mr. Karl Roe"
    let trial = try FRUSVolumeTrial(head, before: before, body: body)
    #expect(trial.events.first?.statement?.medium == medium)
    #expect(trial.sources.last?.kind == (medium == "telegram" ? "telegram" : "document"))
  }

  @Test func instructionsAreAMedium() throws {
    let trial = try FRUSVolumeTrial("Instruction From Mr. Vane to the Embassy")
    #expect(trial.events.first?.statement?.medium == "instruction")
  }

  @Test func aNumberBeforeTheHeadingIsNoPartOfIt() throws {
    let note = try FRUSVolumeTrial("No. 12<lb/><hi>Editorial Note</hi>")
    #expect(note.report.counted["editorial notes left out"] == 1)
    let memorandum = try FRUSVolumeTrial("No. 13<lb/>Memorandum by Mr. Paul Vane to Mr. Roe")
    #expect(memorandum.events.first?.statement?.medium == "memorandum")
    #expect(memorandum.sources.last?.title == "Memorandum by Mr. Paul Vane to Mr. Roe")
    let talk = try FRUSVolumeTrial("No. 14<lb/>Memorandum of Conversation")
    #expect(talk.events.first?.kind == .meeting)
  }

  @Test(arguments: [
    ("Conversation Between Mr. Paul Vane and Mr. Karl Roe", EventKind.meeting),
    ("United States Delegation Minutes of the First Meeting of the Salt Board", .meeting),
    ("Combined Chiefs of Staff Minutes", .meeting),
    ("United States Delegation Record of the Second Plenary Session", .meeting),
    ("Vane–Roe Dinner Meeting", .meeting), ("Paper for the Evening Meeting", .statement),
    ("Agenda for the Council Meeting", .statement),
    ("Memorandum From the Chairman of the Meeting to Mr. Roe", .statement),
  ])
  func recordsOfMeetingsAreMeetings(head: String, kind: EventKind) throws {
    #expect(try FRUSVolumeTrial(head).events.first?.kind == kind)
  }

  @Test(arguments: [
    #"<note n="0" xml:id="d5fn0">Source: Archive, Box 3. Secret. Drafted by Vane.</note>"#,
    #"<note n="1"><p><seg type="summary">Summary: Salt is dear.</seg></p><p><seg type="source">Source: Archive, Box 3. Secret.</seg></p></note>"#,
    #"<note n="1" type="source"><p>Summary: Salt is dear.</p><p>Source: Archive, Box 3. Secret.</p></note>"#,
  ])
  func theSourceNoteIsKnownByItsWords(note: String) throws {
    let trial = try FRUSVolumeTrial("5. Letter From Mr. Paul Vane to Mr. Karl Roe\(note)")
    #expect(trial.sources.last?.note?.hasPrefix("Source: Archive, Box 3. Secret.") ?? false)
    #expect(trial.sources.last?.classification == "Secret")
    #expect(trial.events.first?.summary == (note.contains("Summary") ? "Salt is dear." : nil))
  }

  @Test func otherFootnotesAreNoSource() throws {
    let note = "<note n=\"1\">Not printed.</note>"
    let trial = try FRUSVolumeTrial("5. Letter From Mr. Vane to Mr. Roe\(note)")
    #expect(trial.sources.last?.note == nil)
  }

  @Test func anotherTextWithinTellsNothingOfTheDocument() throws {
    let list = "<list type=\"participants\"><head>PARTICIPANTS</head><item>Mr. Vane</item></list>"
    let subject = "<list type=\"subject\"><item>Salt</item></list>"
    let dateline =
      "<dateline><placeName>Kent</placeName>, <date when=\"1899-01-01\">1899</date></dateline>"
    for (start, end) in [
      ("<frus:attachment xml:id=\"a\"><head>Tab A</head>", "</frus:attachment>"),
      ("<quote rend=\"blockquote\">", "</quote>"),
    ] {
      let trial = try FRUSVolumeTrial(
        documents: """
          <div type="document" xml:id="d5" n="5"><head>5. Paper Prepared by Mr. Paul Vane</head>
          \(start)\(dateline)\(list)\(subject)\(end)</div>
          """)
      let event = try #require(trial.events.first)
      #expect(event.kind == .statement && event.date.isUndated && event.place == nil)
      #expect(trial.parts == ["speaker paul-vane"])
      #expect(event.title == "Paper Prepared by Mr. Paul Vane")
    }
  }

  @Test func aDocumentWithoutAHeadingComesInByItsNumber() throws {
    let trial = try FRUSVolumeTrial("")
    #expect(trial.events.map(\.title) == ["Document 5"])
    #expect(trial.report.rows == 1)
  }
}
