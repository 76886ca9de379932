import Chronology
import Diplomacy
import Rendering
import Testing

@Suite struct MarkdownTimelineTests {
  @Test func theSeedLooksAsKept() throws {
    let text = render(MarkdownTimeline(options: TimelineOptions()), Seed.all)
    try expectGolden(text, "chronology.md")
  }
}
