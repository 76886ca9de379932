import Chronology
import Diplomacy
import Testing

@Suite struct RefTests {
  @Test(arguments: [
    "putin", "2001-10-03-brussels", "Putin", "a", "9", "a_b.c-d", "путин", "e", "e42x", "l", "42",
    "é", "e\u{301}a", "E42", "北京",
  ])
  func `A ref is letters, digits and a few signs`(text: String) {
    #expect(Ref.fault(in: text) == nil)
    #expect(Ref(text)?.text == text)
  }

  @Test(arguments: [
    ("", "empty"), ("-a", "begins"), (".a", "begins"), ("a b", "only"), ("a/b", "only"),
    ("a:b", "only"), ("a#b", "only"), ("a^", "only"), ("a\n", "only"), ("a'", "only"),
    ("a\u{0}", "only"), ("👍", "begins"), ("a👍", "only"), ("٣", "begins"), ("e42", "numbers"),
    ("l7", "numbers"), ("unknown", "reserved"), ("nobody", "reserved"), ("undated", "reserved"),
    ("none", "reserved"), ("\u{301}a", "begins"),
  ])
  func `What is no ref is told why`(text: String, word: String) {
    #expect(Ref.fault(in: text)?.contains(word) == true)
    #expect(Ref(text) == nil)
  }

  @Test func `A ref has at most 120 bytes`() {
    #expect(Ref(String(repeating: "a", count: 120)) != nil)
    #expect(Ref(String(repeating: "a", count: 121)) == nil)
    #expect(Ref(String(repeating: "п", count: 61)) == nil)
  }

  @Test(
    arguments: [
      ("e42", 42), ("e0", 0), ("e", nil), ("e-1", nil), ("e4 2", nil), ("l42", nil), ("e٤", nil),
      ("e999999999999999999", 999_999_999_999_999_999), ("e9999999999999999999", nil),
    ] as [(String, Int64?)])
  func `An event's number is read from its ref`(text: String, number: Int64?) {
    #expect(Ref.number(in: text, prefix: "e") == number)
  }

  @Test func `A global id is the same in words`() throws {
    var dice = Dice(seed: 4)
    for _ in 0..<200 {
      let uid = UID(milliseconds: dice.next() >> 16, using: &dice)
      #expect(UID(uid.description) == uid)
      #expect(UID(uid.description.uppercased()) == uid)
      #expect(UID(bytes: uid.bytes) == uid)
      let digits = Array(uid.description)
      #expect(digits.count == 36 && digits[14] == "7" && "89ab".contains(digits[19]))
    }
  }

  @Test func `Global ids stand in the order in which they were made`() {
    var dice = Dice(seed: 5)
    let made = [0, 1, 255, 256, 1_006_000_000_000, 281_474_976_710_655].map {
      UID(milliseconds: $0, using: &dice).description
    }
    #expect(made == made.sorted())
  }

  @Test(arguments: ["", "0198f3a0", "g0000000-0000-7000-8000-000000000000", "0198f3a0-é"])
  func `What is no global id is none`(text: String) {
    #expect(UID(text) == nil)
    #expect(UID(bytes: Array(text.utf8)) == nil)
  }
}
