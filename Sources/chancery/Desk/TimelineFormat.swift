import ArgumentParser
import Rendering

/// What a timeline can be written as.
enum TimelineFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, csv, json, jsonl, svg, png, pdf

  /// Whether it is a page with a heading, which has to know first how many events there are.
  var isPage: Bool {
    switch self {
    case .text, .markdown, .svg, .png, .pdf: true
    case .csv, .json, .jsonl: false
    }
  }

  /// Whether it is drawn, and not written.
  var isPicture: Bool { self == .svg || isConverted }

  /// Whether another program makes it of the picture.
  var isConverted: Bool { self == .png || self == .pdf }

  /// Whether actors can have lanes of their own in it.
  var hasLanes: Bool { isPicture }

  func renderer(_ options: TimelineOptions, accounts: Bool) -> any TimelineRenderer {
    switch self {
    case .text: TextTimeline(options: options)
    case .markdown: MarkdownTimeline(options: options)
    case .csv: CSVTimeline(options: options, hasAccounts: accounts)
    case .json: JSONTimeline(options: options)
    case .jsonl: JSONLinesTimeline(options: options)
    case .svg, .png, .pdf: PictureTimeline(options: options, isStatic: isConverted)
    }
  }
}
