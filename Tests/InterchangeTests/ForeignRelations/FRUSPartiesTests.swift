import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSPartiesTests {
  private let trial = FRUSTrial([
    ("LA1", "Lee, Ann B.", "a judge"), ("HB1", "Hay, Bob", "a man of letters"),
    ("OC1", "Orr, Carl", "Chairman of the Council of Ministers of the Soviet Union"),
  ])

  private static let lines: [(String, [String])] = [
    // A name without a mark is a party of its own, and no part of the next one's office.
    (
      "Under Secretary [LA1|Lee], Secretary Moss, Mr. [HB1|Hay], Mr. Fox",
      ["LA1 as Under Secretary", "“Secretary Moss”", "HB1", "“Mr. Fox”"]
    ),
    (
      "Paul Vane, Director of the Office of Trade Ambassador [HB1|Hay]",
      ["paul-vane as Director of the Office of Trade", "HB1 as Ambassador"]
    ),
    // A name in somebody else's office is nobody here.
    (
      "[LA1|Ann Lee], Counselor to President [HB1|Hay] of Ruritania",
      ["LA1 as Counselor to President Hay of Ruritania"]
    ),
    ("President [HB1|Hay]’s Personal Secretary", ["“President Hay’s Personal Secretary”"]),
    // What is no office is no capacity.
    ("Sir [HB1|Bob Hay]", ["HB1"]), ("The Hon. [HB1|B. Hay]", ["HB1"]), ("[HB1|Bob Hay]s", ["HB1"]),
    ("[HB1|Bob Hay] (Pa.)", ["HB1"]), ("M. Bruno [HB1|Hay]", ["HB1"]),
    ("Ambassador Sir [HB1|Bob Hay], M.P.", ["HB1 as Ambassador"]),
    ("Foreign Minister von [HB1|Hay]", ["HB1 as Foreign Minister"]),
    ("Ruritanian Ministry of Trade Mr. [HB1|Bob Hay]", ["HB1"]),
    ("[HB1|Bob Hay], German Ambassador", ["HB1 as German Ambassador"]),
    ("Chancellor [HB1|Hay] of Ruritania", ["HB1 as Chancellor of Ruritania"]),
    ("[HB1|Bob Hay]—EUR", ["HB1 as EUR"]),
    ("Secretary of Transportation [HB1|Hay]", ["HB1 as Secretary of Transportation"]),
    ("the Deputy Director, Plans ([HB1|Hay])", ["HB1 as Deputy Director, Plans"]),
    // Two offices of one person are one party.
    (
      "Mr. Paul Vane, Minister of Trade; President of the Planning Committee",
      ["paul-vane as Minister of Trade, President of the Planning Committee"]
    ),
    (
      "Chancellor [HB1|Hay]; (Mr. Fox, LS, Interpreter)",
      ["HB1 as Chancellor", "interpreter: “(Mr. Fox, LS, Interpreter)”"]
    ),
    (
      "[OC1|Orr]",
      [
        "OC1 as Chairman of the Council of Ministers of the Soviet Union for russia/soviet-union"
      ]
    ),
  ]

  @Test(arguments: lines)
  func everyoneIsAPartyInTheirOwnCapacity(line: String, parties: [String]) {
    #expect(trial.parties(line) == parties)
  }

  @Test func namesOfAHeadingStandAlone() throws {
    let event = try #require(
      trial.event(
        "1. Memorandum From Paul B. Vane and [LA1|Ann Lee] of the Office of Trade to Secretary of "
          + "State [HB1|Hay|to], Secretary of Defense Moss, and Chairmen [OC1|Orr|to]"))
    #expect(
      trial.describe(event.participations) == [
        "speaker: paul-b-vane", "speaker: LA1 as of the Office of Trade",
        "addressee: HB1 as Secretary of State", "addressee: “Secretary of Defense Moss”",
        "addressee: OC1 as Chairman of the Council of Ministers of the Soviet Union "
          + "for russia/soviet-union",
      ])
  }

  @Test(arguments: [
    (
      "1. Memorandum Prepared by the Bureau of European Affairs for Secretary of State [HB1|Hay]",
      ["speaker: bureau-of-european-affairs", "addressee: HB1 as Secretary of State"]
    ),
    (
      "1. Paper Prepared by the Assistant Secretary of State for Trade ([HB1|Hay])",
      ["speaker: HB1 as Assistant Secretary of State for Trade"]
    ),
    (
      "1. Paper Prepared by the Department of State for President [HB1|Hay]’s Trip",
      ["speaker: department-of-state"]
    ),
    ("1. National Estimate", ["speaker: -"]),
  ])
  func whomATextIsForIsNotWhoseItIs(head: String, parties: [String]) throws {
    #expect(trial.describe(try #require(trial.event(head)).participations) == parties)
  }

  @Test func aLineThatGoesOnIsNoFurtherParty() throws {
    let event = try #require(
      trial.event(
        "1. Memorandum of Conversation",
        participants: [
          "Mr. Paul Vane, Minister of Foreign", "Affairs of Ruritania", "Ann Moss, Adviser,",
          "USDel, UNGA", "The Secretary",
        ]))
    #expect(
      trial.describe(event.participations) == [
        "paul-vane as Minister of Foreign Affairs of Ruritania",
        "ann-moss as Adviser, USDel, UNGA", "“The Secretary”",
      ])
  }

  @Test func letterheadsAreNoQuotation() throws {
    let head = "MEMORANDUM FOR THE SPECIAL ASSISTANT TO THE PRESIDENT, MR. HAY, THE WHITE HOUSE."
    #expect(!FRUSDocument.isOpening(head))
    #expect(
      !FRUSDocument.isOpening("REPORT OF THE COORDINATING BOARD ON RURITANIA AND ITS NEIGHBOURS"))
    #expect(
      FRUSDocument.isOpening(
        "THE MINISTER CALLED ON ME THIS MORNING. HE HAD NOTHING NEW TO SAY ON COAL."))
    let event = try #require(
      trial.event(
        "1. Letter From [HB1|Hay|from]",
        opening: "The President&apos;s letter arrived this morning, and was read at once."))
    #expect(event.statement?.quote?.hasPrefix("The President's letter") ?? false)
  }
}
