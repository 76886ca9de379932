import ArgumentParser
import Rendering

/// What a timeline can be written as.
enum TimelineFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, csv, json, jsonl

  /// Whether it is a page with a heading, which has to know first how many events there are.
  var isPage: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .csv, .json, .jsonl: false
    }
  }

  func renderer(_ options: TimelineOptions, accounts: Bool) -> any TimelineRenderer {
    switch self {
    case .text: TextTimeline(options: options)
    case .markdown: MarkdownTimeline(options: options)
    case .html: HTMLTimeline(options: options)
    case .csv: CSVTimeline(options: options, hasAccounts: accounts)
    case .json: JSONTimeline(options: options)
    case .jsonl: JSONLinesTimeline(options: options)
    }
  }
}
