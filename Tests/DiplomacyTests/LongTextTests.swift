import Diplomacy
import Testing

@Suite struct LongTextTests {
  @Test func aLineKeepsItsBeginningAndItsEnd() {
    let short = String(repeating: "é", count: 600)
    #expect(LongText.cut(short) == short)
    let long = "file:3: “" + String(repeating: "9", count: 1_000_000) + "” is no number"
    let cut = LongText.cut(long)
    #expect(cut.count == 600 && cut.hasPrefix("file:3: “9") && cut.hasSuffix("9” is no number"))
    #expect(cut.contains("9…9"))
  }
}
