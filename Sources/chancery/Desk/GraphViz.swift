import Foundation
import Interchange
import Rendering

/// The installed GraphViz, which draws graphs.
enum GraphViz {
  /// What a picture is written as.
  enum Format: String, CaseIterable {
    case svg, png, pdf
  }

  /// Whether it is installed.
  static var isInstalled: Bool { ProgramSearch.path(of: "dot") != nil }

  /// The picture of a graph as text; nil where there is no GraphViz.
  ///
  /// - Throws: A failure in GraphViz's own words.
  static func svg(of dot: String) throws -> String? {
    guard isInstalled else { return nil }
    return String(decoding: try picture(of: dot, as: .svg), as: UTF8.self)
  }

  /// The picture of a graph.
  ///
  /// The graph is in a file, so that whatever its names say is text.
  ///
  /// - Parameters:
  ///   - dot: The graph, which may name its layout engine itself.
  ///   - format: What it is written as.
  ///   - layout: The layout engine, where it is not the graph's own.
  /// - Throws: A failure in GraphViz's own words, or that says what to install.
  static func picture(
    of dot: String, as format: Format, layout: NetworkLayout? = nil
  ) throws -> Data {
    guard let program = ProgramSearch.path(of: "dot") else {
      throw Failure(
        "\(format.rawValue) is drawn by GraphViz, whose program “dot” was not found; install "
          + "graphviz (apt install graphviz, brew install graphviz), or write --format dot")
    }
    // Half as many dots again as on a screen: a picture that can be printed.
    let arguments =
      ["-T\(format.rawValue)"] + (format == .png ? ["-Gdpi=144"] : [])
      + (layout.map { ["-K\($0.rawValue)"] } ?? [])
    let outcome = try InstalledProgram.convert(
      dot, with: program, endings: ("dot", format.rawValue)
    ) { input, output in arguments + ["-o", output, input] }
    // An error can leave a picture behind, so that the status counts.
    guard outcome.status == 0, let data = outcome.data, !data.isEmpty else {
      let first = outcome.words.split(separator: "\n").first.map { ": \($0)" } ?? ""
      throw Failure("GraphViz cannot draw the relations as \(format.rawValue)\(first)")
    }
    return format == .pdf ? MakingTime.stamp(data) : data
  }
}
