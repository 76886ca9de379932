import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct NetworkDOTTests {
  private let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  @Test func theChronicleOfNovember2001IsDrawnAsAgreed() throws {
    let dot = NetworkDOT.dot(
      NetworkFixture.network, heading: NetworkFixture.heading, style: .british)
    let file = goldens.appending(path: "relations.dot")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(dot.utf8).write(to: file)
    }
    #expect(dot == (try String(contentsOf: file, encoding: .utf8)))
  }
}
