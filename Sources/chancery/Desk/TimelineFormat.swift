import ArgumentParser
import Rendering

/// What a timeline can be written as.
enum TimelineFormat: String, Choice {
  case text, plain, markdown, latex, html, csv, json, jsonl, ics, timelinejs, simile, vis, jsonld
  case svg, png, pdf

  /// Whether it has to know the chronicle's title, although it has no heading to be read.
  var isTitled: Bool { self == .ics || self == .timelinejs }

  /// Whether it is a page with a heading, which has to know first how many events there are.
  var isPage: Bool {
    switch self {
    case .text, .plain, .markdown, .latex, .html, .svg, .png, .pdf: true
    case .csv, .json, .jsonl, .ics, .timelinejs, .simile, .vis, .jsonld: false
    }
  }

  /// Whether it is drawn, and not written.
  var isPicture: Bool { self == .svg || isConverted }

  /// Whether another program makes it of the picture.
  var isConverted: Bool { self == .png || self == .pdf }

  /// Whether actors can have lanes of their own in it.
  var hasLanes: Bool { isPicture || self == .text }

  /// Whether it lists the persons at its end, with the offices that they held.
  var listsPersons: Bool { isProse }

  /// Whether it is a chronology in prose with notes.
  var isProse: Bool { self == .plain || self == .markdown || self == .latex }

  func renderer(_ options: TimelineOptions, accounts: Bool) -> any TimelineRenderer {
    switch self {
    case .text where !options.lanes.isEmpty: LaneTimeline(options: options)
    case .text: TextTimeline(options: options)
    case .plain: PlainTimeline(options: options)
    case .markdown: MarkdownTimeline(options: options)
    case .latex: LaTeXTimeline(options: options)
    case .html: HTMLTimeline(options: options)
    case .csv: CSVTimeline(options: options, hasAccounts: accounts)
    case .json: JSONTimeline(options: options)
    case .jsonl: JSONLinesTimeline(options: options)
    case .ics: CalendarTimeline(options: options)
    case .timelinejs: KnightLabTimeline(options: options)
    case .simile: SimileTimeline(options: options)
    case .vis: VisTimeline(options: options)
    case .jsonld: LinkedDataTimeline(options: options)
    case .svg, .png, .pdf: PictureTimeline(options: options, isStatic: isConverted)
    }
  }
}
