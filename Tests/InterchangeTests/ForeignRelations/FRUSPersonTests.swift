import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSPersonTests {
  private static func tenures(_ description: String) throws -> [String] {
    let persons = "<item><persName xml:id=\"p_1\">Orr, Jan</persName>, \(description)</item>"
    return try FRUSVolumeTrial("1. Letter to Mr. Vane", persons: persons).tenures.map {
      "\($0.office ?? "-") / \($0.title ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "Soviet Foreign Minister until June 1956; Ambassador to Mongolia from August 1957",
      [
        "Foreign Minister / -",
        "Ambassador to Mongolia / Ambassador of the Soviet Union to Mongolia",
      ]
    ),
    (
      "Secretary of the Salt Commission, Government of Pakistan, until August 1963; Ambassador to the United States, September 1963–1966",
      []
    ),
    ("Ambassador to the United States from 1950", []),
    ("Secretary of the Planning Board from 1950", []),
    ("Secretary of State for Foreign Affairs from 1950", []),
    (
      "Secretary of State until June 1956; Ambassador to Peru from August 1957",
      ["Secretary of State / -", "Ambassador to Peru / Ambassador of the United States to Peru"]
    ),
    (
      "Canadian Desk Officer until June 1956; Ambassador to Peru from August 1957",
      ["Ambassador to Peru / Ambassador of the United States to Peru"]
    ),
  ])
  func whoeverServedAnotherStateHoldsNoAmericanOffice(
    description: String, tenures: [String]
  ) throws {
    #expect(try Self.tenures(description) == tenures)
  }

  @Test(arguments: [
    ("Orr, General of the Army Jan D.", "Jan D. Orr"), ("Orr, Lt. Gen. Jan W.", "Jan W. Orr"),
    ("Orr, Rear Adm. Jan", "Jan Orr"), ("Orr, Representative J. Paul", "J. Paul Orr"),
    ("Orr, Dr. Jan", "Jan Orr"), ("Orr, Hon. Ann", "Ann Orr"),
    ("Or Kai-lin, Generalissimo", "Or Kai-lin"), ("Orres III, Archbishop", "Orres III"),
    ("Orres, Archbishop", "Archbishop Orres"), ("Orr, Air Chief Marshal Sir Jan", "Sir Jan Orr"),
    ("Orr, Fields", "Fields Orr"), ("Orr, Vice", "Vice Orr"), ("Orr, Paul Major", "Paul Major Orr"),
    ("Azr, Khalid al-", "Khalid al-Azr"),
  ])
  func ranksAreNoPartOfANames(printed: String, name: String) {
    #expect(FRUSPerson.usual(printed).name == name)
  }

  @Test func aNameWithoutACommaMayBeginWithTheSurname() {
    #expect(FRUSPerson.usual("Orr En-lai").short == "Orr")
    #expect(FRUSPerson.usual("Ann Lee").short == nil)
    #expect(FRUSPerson.usual("Ann Lee-Orr").short == nil)
  }

  @Test func anEntryThatSaysWhereToLookIsAnotherName() throws {
    let persons = """
      <item><hi><persName xml:id="p_1">de Orr</persName>,</hi> <hi>see</hi>
      <persName type="alt" corresp="#p_2">Vane de Orr, Jan</persName></item>
      <item><hi><persName xml:id="p_2">Vane de Orr, Jan</persName>,</hi> a man of letters</item>
      """
    let head = ##"Letter From <persName type="from" corresp="#p_1">Orr</persName> to Mr. Roe"##
    let trial = try FRUSVolumeTrial(head, persons: persons)
    let person = try #require(trial.actors.first { $0.kind == .person })
    #expect(trial.actors.count { $0.kind == .person } == 1)
    #expect(person.names.map(\.text).contains("de Orr"))
    #expect(trial.events.first?.participations.first?.actor == person.ref)
  }
}
