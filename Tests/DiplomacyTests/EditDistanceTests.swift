import Diplomacy
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abc", "abc", 0),
    ("putin", "putni", 1),
  ])
  func `The distance of words counts letters`(left: String, right: String, wanted: Int) {
    #expect(EditDistance.between(left, right, atMost: 9) == wanted)
    #expect(EditDistance.between(right, left, atMost: 9) == wanted)
  }
}
