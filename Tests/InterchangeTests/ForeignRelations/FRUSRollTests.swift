import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSRollTests {
  private static func roll(_ body: String, head: String = "5. Memorandum of Conversation") throws
    -> FRUSVolumeTrial
  {
    try FRUSVolumeTrial(head, body: body)
  }

  private static let vane = ["participant paul-vane", "participant “Mr. Roe”"]

  @Test(arguments: [
    "<list><head>PARTICIPANTS</head><item>Mr. Paul Vane</item><item>Mr. Roe</item></list>",
    """
    <list type="subject"><head>participants</head><item>Mr. Paul Vane</item><item>Mr. Roe</item></list>
    """,
    """
    <table><row><cell>Participants:</cell><cell>Mr. Paul Vane</cell></row>
    <row><cell/><cell>Mr. Roe</cell></row></table><p>Mr. Orr was glad of the salt.</p>
    """,
    "<p>Participants: Mr. Paul Vane</p><p>Mr. Roe</p><p>Mr. Orr said that salt was dear.</p>",
    "<p>PRESENT</p><p>Mr. Paul Vane</p><p>Mr. Roe</p><p>[Here follows a list of prices.]</p>",
    "<p>Participants: Mr. Paul Vane, Mr. Roe</p>",
    """
    <list type="participants"><item>The following were present:</item><item>Mr. Paul Vane</item>
    <item>Mr. Roe</item></list>
    """,
    """
    <list type="participants"><item>Present: <list><item><hi>Mr. Paul Vane</hi></item>
    <item><hi>Mr. Roe</hi></item></list></item></list>
    """,
    """
    <list type="participants"><item>PRINCIPALS</item><item>Mr. Paul Vane</item>
    <item>OTHER ATTENDEES</item><item>Mr. Roe</item><item>Absent</item><item>Mr. Orr</item></list>
    """,
    """
    <list type="participants"><item><hi>Paul Vane</hi></item><item><hi>Mr. Roe</hi></item></list>
    """,
  ])
  func participantsAreFoundHoweverTheyAreListed(body: String) throws {
    let trial = try Self.roll(body)
    #expect(trial.parts == Self.vane)
    #expect(trial.events.first?.title == nil)
  }

  @Test func aListOfSubjectsMayHaveNoType() throws {
    let body = "<list><head>SUBJECT</head><item>The price of salt</item></list>"
    #expect(try Self.roll(body).events.first?.title == "The price of salt")
    let label = "<list type=\"subject\"><item>Subject:</item><item>Salt</item></list>"
    #expect(try Self.roll(label).events.first?.title == "Salt")
  }

  @Test func departmentsAndDelegationsAreSides() throws {
    let body = """
      <list type="participants"><item>State <list><item>Mr. Paul Vane</item></list></item>
      <item>Treasury: Mr. Karl Roe</item><item>German Federal Republic</item><item>Mr. Orr</item>
      <item>SALT BOARD CLUB</item><item>Mr. Ann Bor</item></list>
      """
    #expect(
      try Self.roll(body).parts == [
        "participant paul-vane [State]", "participant karl-roe [Treasury]",
        "participant “Mr. Orr” [German Federal Republic]", "participant ann-bor [SALT BOARD CLUB]",
      ])
  }

  @Test(arguments: [
    ("EE—Karl S. Roe", ["participant karl-s-roe (EE)"]),
    ("Chief of Salt, XYZ—Paul Vane", ["participant paul-vane (Chief of Salt, XYZ)"]),
    ("Paul VANEMAN, Vice Minister", ["participant paul-vaneman (Vice Minister)"]),
    ("Mr. Hoe, Mr. Allen and Mr. Wilk", ["“Mr. Hoe”", "“Mr. Allen”", "“Mr. Wilk”"]),
    ("The Secretary, Vane, Roe", ["“The Secretary”", "“Vane”", "“Roe”"]),
    ("M. Core de Vane, French Ambassador", ["participant core-de-vane (French Ambassador)"]),
    ("Herr von Vane", ["“Herr von Vane”"]), ("Rep. Vane", ["“Rep. Vane”"]),
    ("H. E. Paul Vane, Premier", ["participant paul-vane (Premier)"]),
    ("Secretary-General Vane", ["“Secretary-General Vane”"]),
    ("Paul Vane, Bonn", ["participant paul-vane (Bonn)"]),
    (
      ##"the Premier and the Minister of Salt (<persName corresp="#p_HB1">Hay</persName>)"##,
      ["participant p_HB1 (Minister of Salt)"]
    ),
  ])
  func aLineHasWhomItNames(line: String, parts: [String]) throws {
    let body = "<list type=\"participants\"><item>\(line)</item><item>Mr. Orr</item></list>"
    let words = parts.map { $0.hasPrefix("“") ? "participant \($0)" : $0 }
    let found = try Self.roll(body).parts
    #expect(found == words + ["participant “Mr. Orr”"])
  }

  @Test func theSameParticipantsAreThoseOfTheOtherDocument() throws {
    let documents = """
      <div type="document" xml:id="d1" n="1"><head>1. Memorandum of Conversation</head>
      <list type="participants"><item>Mr. Paul Vane</item></list></div>
      <div type="document" xml:id="d2" n="2"><head>2. Memorandum of Conversation</head>
      <p>[Here follows the same list of participants as <ref target="#d1">Document 1</ref>.]</p></div>
      <div type="document" xml:id="d3" n="3"><head>3. Memorandum of Conversation</head></div>
      <div type="document" xml:id="d4" n="4"><head>4. Letter to Mr. Vane</head></div>
      """
    let trial = try FRUSVolumeTrial(documents: documents)
    #expect(trial.events.map { $0.participations.count } == [1, 1, 0, 2])
    #expect(trial.report.counted["meetings without participants"] == 1)
    #expect(trial.report.counted["statements by nobody known"] == 1)
  }
}
