import ArgumentParser
import Foundation

/// What a graph can be written as.
enum GraphFormat: String, Choice {
  case dot, svg, png, pdf, gexf, graphml, json, csv, mermaid, cytoscape

  private static let endings: [String: GraphFormat] = [
    "gv": .dot, "mmd": .mermaid, "cyjs": .cytoscape,
  ]

  /// The format that a file's name asks for; nil where it asks for none.
  static func named(by path: String) -> GraphFormat? {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    return GraphFormat(rawValue: ending) ?? endings[ending]
  }

  /// What GraphViz draws it as; nil where it has no part in it.
  var drawing: GraphViz.Format? { GraphViz.Format(rawValue: rawValue) }

  /// Whether it is a picture, or the description of one: with titles in its tooltips.
  var isDrawn: Bool { self == .dot || drawing != nil }

  /// Whether it is no text.
  var isBinary: Bool { self == .png || self == .pdf }

  /// Whether it can have one network for each slice of time.
  var hasSlices: Bool {
    switch self {
    case .svg, .png, .pdf, .gexf, .json, .csv: true
    case .dot, .graphml, .mermaid, .cytoscape: false
    }
  }
}
