import ArgumentParser
import Chronology
import Foundation
import Rendering

/// How a result is to look.
struct OutputOptions: ParsableArguments {
  @Option(help: "The columns of a line (else the terminal's, else 80).")
  var width: Int?

  @Flag(help: "Draw with ASCII alone.")
  var ascii = false

  @Option(help: "How dates are written: british, american or iso.")
  var dates: DateStyle = .british

  func validate() throws {
    if let width, !(30...500).contains(width) {
      throw ValidationError("--width \(width): a line has 30 to 500 columns")
    }
  }

  /// The options as renderers take them; colour only on a terminal, and never with NO_COLOR.
  ///
  /// - Parameter notes: Whether locators and notes are to be shown.
  func page(notes: Bool = false) -> TimelineOptions {
    let environment = ProcessInfo.processInfo.environment
    let isPlain =
      !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    let columns = Int(environment["COLUMNS"] ?? "").flatMap { (30...500).contains($0) ? $0 : nil }
    let known = width ?? Console.terminalWidth ?? (Console.isTerminal ? columns : nil)
    var options = TimelineOptions(
      width: known ?? 80, ascii: ascii, style: dates, colour: Console.isTerminal && !isPlain,
      notes: notes)
    options.isFitted = known != nil
    return options
  }
}

extension DateStyle: Choice {}
