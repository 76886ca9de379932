import Diplomacy
import Foundation
import Rendering
import Testing

/// Compares an output with the file that is kept of it; `RECORD=1 swift test` writes the files.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(text == kept, "RECORD=1 swift test rewrites \(name)", sourceLocation: sourceLocation)
}

/// All that a renderer writes of some entries.
func render(
  _ renderer: some TimelineRenderer, _ entries: [TimelineEntry], filter: String? = nil
) -> String {
  var renderer = renderer
  var text = renderer.begin(Seed.heading(entries, filter: filter))
  for entry in entries { text += renderer.append(entry) }
  return text + renderer.end()
}
