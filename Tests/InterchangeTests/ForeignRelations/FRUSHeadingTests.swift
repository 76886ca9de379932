import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSHeadingTests {
  @Test(arguments: [
    (
      ##"<hi>The <gloss type="from">Secretary of Trade</gloss> to the Minister in Saxony</hi> (<persName type="to"><hi>Vane</hi></persName>)"##,
      ["speaker “The Secretary of Trade”", "addressee “the Minister in Saxony (Vane)”"]
    ),
    (
      ##"Mr. <persName type="from">Roe</persName> to Mr. <persName type="to">Wu</persName>."##,
      ["speaker “Mr. Roe”", "addressee “Mr. Wu”"]
    ),
    (
      ##"The Minister in Saxony ( <persName type="from" corresp="#p_HB1">Hay</persName> ) to the <gloss type="to">Department of State</gloss>"##,
      ["speaker p_HB1 (Minister in Saxony)", "addressee department-of-state"]
    ),
    (
      "The Embassy in Saxony to the Department of State",
      ["speaker embassy-in-saxony", "addressee department-of-state"]
    ),
    ("Mr. Paul Vane to Mr. Karl Roe", ["speaker paul-vane", "addressee karl-roe"]),
    ("Report to the Council", ["addressee “the Council”", "speaker -"]),
    ("The Way to Peace", ["addressee “Peace”", "speaker -"]),
  ])
  func aHeadingThatOnlyNamesTwoHasASender(head: String, parts: [String]) throws {
    let found = try FRUSVolumeTrial(head).parts
    #expect(found == parts)
  }

  @Test(arguments: [
    (
      "Report to the National Security Council by the Secretary of Coal (Roe)",
      ["speaker “the Secretary of Coal (Roe)”", "addressee national-security-council"]
    ),
    (
      "Memorandum for the Record by the Secretary of Coal",
      ["speaker “the Secretary of Coal”"]
    ),
    (
      ##"Memorandum by <persName type="from">Paul Vane</persName>, Assistant to the Secretary for Coal, to the <gloss type="to">Minister of Salt</gloss>"##,
      [
        "speaker paul-vane (Assistant to the Secretary for Coal)",
        "addressee “the Minister of Salt”",
      ]
    ),
    (
      ##"Diary Entry by the <gloss type="from">Ambassador</gloss> to Saxony (<persName corresp="#p_HB1" type="to">Hay</persName>)"##,
      ["speaker p_HB1 (Ambassador to Saxony)"]
    ),
    (
      "Telegram From Mr. Paul Vane to the Department of State and the White House",
      ["speaker paul-vane", "addressee department-of-state", "addressee white-house"]
    ),
    (
      "Telegram From the Embassy in Saxony and the Consulate General in Kent to Mr. Karl Roe",
      [
        "speaker embassy-in-saxony", "speaker consulate-general-in-kent", "addressee karl-roe",
      ]
    ),
    (
      ##"<persName type="from">Paul Vane</persName>, Consultant to the Minister of Salt, to the Premier (<persName type="to">Roe</persName>)"##,
      ["speaker paul-vane (Consultant to the Minister of Salt)", "addressee “the Premier (Roe)”"]
    ),
    (
      "Letter From Paul Vane, Counsel for Salt and Coal Affairs, to Mr. Karl Roe",
      ["speaker paul-vane (Counsel for Salt and Coal Affairs)", "addressee karl-roe"]
    ),
    (
      ##"Telegram From the <gloss type="from">Mission</gloss> to the United Nations to the <gloss type="to">Department of State</gloss>"##,
      ["speaker mission-to-the-united-nations", "addressee department-of-state"]
    ),
    (
      ##"The <gloss type="from">Minister</gloss> to the <gloss type="to">Department of State</gloss>"##,
      ["speaker “The Minister”", "addressee department-of-state"]
    ),
    ("Telegram 44 to Geneva Nusup", ["addressee “Geneva”", "speaker -"]),
  ])
  func bothSidesAreFound(head: String, parts: [String]) throws {
    let found = try FRUSVolumeTrial(head).parts
    #expect(found == parts)
  }

  @Test(arguments: [
    (
      ##"Between the Minister of Salt (<persName corresp="#p_LA1">Lee</persName>) and the Saxon Ambassador (<persName corresp="#p_HB1">Hay</persName>), Department of State, Washington, January 2, 1900"##,
      ["participant p_LA1 (Minister of Salt)", "participant p_HB1 (Saxon Ambassador)"]
    ),
    (
      ##"Between the Premier and the Minister of Salt (<persName corresp="#p_HB1">Hay</persName>), Senate Office Building, Vienna, January 2, 1900"##,
      ["participant “the Premier”", "participant p_HB1 (Minister of Salt)"]
    ),
    (
      "Between the Minister of Salt and the Saxon Ambassador (Roe), Department of State, Vienna, January 2, 1900",
      ["participant “the Minister of Salt”", "participant “the Saxon Ambassador (Roe)”"]
    ),
    (
      "With the Premier, White House, Washington, January 2, 1900",
      ["participant “the Premier”"]
    ),
    (
      "Between the Director for Salt, Coal, and Iron (Roe) and Mr. Paul Vane",
      ["participant “the Director for Salt, Coal, and Iron (Roe)”", "participant paul-vane"]
    ),
  ])
  func thePlaceOfAConversationTakesNoPart(head: String, parts: [String]) throws {
    let found = try FRUSVolumeTrial("5. Memorandum of a Conversation \(head)").parts
    #expect(found == parts)
  }
}
