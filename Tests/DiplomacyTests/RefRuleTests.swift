import Chronology
import Diplomacy
import Testing

@Suite struct RefRuleTests {
  @Test(arguments: [
    ("Vladimir Putin", "Putin"), ("Lord Robertson", "Robertson"),
    ("Charles de Gaulle", "de Gaulle"), ("Ursula von der Leyen", "von der Leyen"),
    ("George Bush Jr.", "Bush"), ("George Bush, Jr.", "Bush"), ("John Smith III", "Smith"),
    ("Stalin", "Stalin"), ("Ben Bernanke", "Bernanke"), ("bin Laden", "bin Laden"), ("", ""),
    (" ", " "), ("Jr.", "Jr."), ("Kofi\u{A0}Annan", "Annan"), ("de Gaulle", "de Gaulle"),
    ("Владимир Путин", "Путин"), ("Chou En-lai", "Chou"), ("Kim Jong-Un", "Kim"),
    ("Mao Tse-tung", "Mao"), ("Ann Smith-Jones", "Smith-Jones"), ("Kim Philby", "Philby"),
    ("David Lloyd George", "Lloyd George"), ("Lloyd George", "George"),
    ("Mohamed El-Baradei", "El-Baradei"), ("Li Peng", "Li"),
  ])
  func `A surname is the last word, with its particles`(name: String, surname: String) {
    #expect(Surname.of(name) == surname)
  }

  @Test(arguments: [
    ("Abdullah II of Jordan", "abdullah"), ("Haakon VII of Norway", "haakon"),
    ("Ann Lind of Norway", "lind"), ("Duke of Hill", "hill"), ("of Norway", "norway"),
    ("Vi of Norway", "vi"), ("Ann Norway", "norway"),
  ])
  func `A ruler does not go by the name of the state`(name: String, ref: String) {
    #expect(RefRule.person(name).first == ref)
  }

  @Test(arguments: [
    ("Brussels", "brussels"), ("Élysée Palace", "elysee-palace"), ("Владимир", "vladimir"),
    ("København", "kobenhavn"), ("Großbritannien", "grossbritannien"), ("Łódź", "lodz"),
    ("O'Neill", "oneill"), ("A  --  B", "a-b"), ("-x-", "x"), ("", ""), ("👍", ""), ("!?", ""),
    ("İstanbul", "istanbul"), ("Ærø", "aero"),
  ])
  func `A slug is Latin letters, digits and hyphens`(text: String, slug: String) {
    #expect(RefRule.slug(text) == slug)
  }

  @Test(arguments: [
    "القاهرة", "北京", "東京", "Αθήνα", "תל אביב", "ประเทศไทย", "서울", "Ցեղասպանություն",
  ])
  func `Every script gives a ref that can be typed`(text: String) throws {
    let slug = RefRule.slug(text)
    #expect(!slug.isEmpty)
    #expect(slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    #expect(Ref(slug) != nil)
  }

  @Test func `A long name gives a ref that is not too long`() {
    #expect(Ref(RefRule.slug(String(repeating: "Ministry of ", count: 50))) != nil)
  }

  private func event(_ date: String?, _ title: String? = nil) -> Event {
    Event(kind: .event, date: HistoricalDate(date.flatMap { EDTF($0) }), title: title)
  }

  @Test(
    arguments: [
      ("2001-10-03", "Brussels", "2001-10-03-brussels"),
      ("[..2001-11-22]", "Moscow", "by-2001-11-22-moscow"),
      ("1942-23", "Stalingrad", "1942-23-stalingrad"),
      ("1942/1943", "Stalingrad", "1942-1943-stalingrad"), (nil, "Rome", "undated-rome"),
      ("2001-10-03", "👍", "2001-10-03"), ("-0043", "Rome", "44bc-rome"),
      ("-0043-03-15", "Rome", "44bc-03-15-rome"), ("0000", "Rome", "1bc-rome"),
      ("-0043/0014", "Rome", "44bc-0014-rome"), ("[..-0043-03-15]", "Rome", "by-44bc-03-15-rome"),
      ("Y-50000", "Ur", "y50001bc-ur"), ("0043", "Rome", "0043-rome"),
    ] as [(String?, String, String)])
  func `An event's ref is its day and place`(date: String?, place: String, ref: String) {
    #expect(RefRule.event(event(date), place: place, speaker: nil) == [ref])
  }

  @Test func `Without a place, an event's ref has the speaker or the first words`() {
    let titled = event("2001-10-03", "The end of the Cold War in Europe")
    #expect(
      RefRule.event(titled, place: nil, speaker: Ref(stored: "putin")) == ["2001-10-03-putin"])
    #expect(RefRule.event(titled, place: nil, speaker: nil) == ["2001-10-03-end-cold-war"])
    #expect(RefRule.event(event("2001-10-03"), place: nil, speaker: nil) == ["2001-10-03"])
    #expect(RefRule.event(event(nil), place: nil, speaker: nil) == ["undated"])
  }

  @Test func `A source's ref is its publisher and day`() {
    var source = Source(ref: Ref(stored: "x"), title: "The White House Years of a Man")
    #expect(RefRule.source(source) == ["white-house-years"])
    source.author = "Henry Kissinger"
    #expect(RefRule.source(source) == ["kissinger"])
    source.published = HistoricalDate(EDTF("2001-11-23"))
    source.publisher = "BBC"
    #expect(RefRule.source(source) == ["bbc-2001-11-23"])
  }

  @Test func `A collision takes the next wish, then a letter`() throws {
    var taken: Set<Ref> = []
    var given: [String] = []
    for _ in 0..<30 {
      let ref = RefRule.choose(from: RefRule.person("Igor Ivanov"), fallback: "person") {
        taken.contains($0)
      }
      #expect(Ref.fault(in: ref.text) == nil)
      #expect(taken.insert(ref).inserted)
      given.append(ref.text)
    }
    #expect(given.prefix(4) == ["ivanov", "igor-ivanov", "igor-ivanov-b", "igor-ivanov-c"])
    #expect(
      given.suffix(4) == ["igor-ivanov-z", "igor-ivanov-ba", "igor-ivanov-bb", "igor-ivanov-bc"])
  }

  @Test(arguments: ["", "👍", "unknown", "e42", "!"])
  func `A name that gives no ref gets one of its sort`(name: String) {
    let wishes = [RefRule.slug(name)]
    let ref = RefRule.choose(from: wishes, fallback: "place") { _ in false }
    #expect(ref.text == "place-b")
  }

  @Test func `A long stem leaves room for the letter`() {
    let stem = String(repeating: "a", count: 120)
    let ref = RefRule.choose(from: [stem], fallback: "x") { $0.text == stem }
    #expect(Ref.fault(in: ref.text) == nil)
  }
}
