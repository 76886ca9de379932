/// Timelines of TimelineJS 2, whose slides are dates with words: `"startDate": "2012,1,26"`.
enum EarlierTimeline {
  /// A timeline as the later form has it; nil of what is none of the earlier.
  static func converted(_ tree: FieldTree) -> FieldTree? {
    guard let whole = tree["timeline"], let dates = whole["date"]?.items else { return nil }
    return map([
      ("title", map([("text", text(of: whole))])),
      ("events", FieldTree(.list(dates.map(slide)))),
      ("eras", FieldTree(.list((whole["era"]?.items ?? []).map(slide)))),
    ])
  }

  private static func slide(_ node: FieldTree) -> FieldTree {
    let asset = node["asset"]
    return map([
      ("start_date", node["startDate"].map(date)), ("end_date", node["endDate"].map(date)),
      ("text", text(of: node)), ("group", node["tag"]),
      (
        "media",
        asset.map {
          map([
            ("url", $0["media"]), ("credit", $0["credit"]), ("caption", $0["caption"]),
            ("thumbnail", $0["thumbnail"]),
          ])
        }
      ),
    ])
  }

  private static func text(of node: FieldTree) -> FieldTree {
    map([("headline", node["headline"]), ("text", node["text"])])
  }

  /// The parts of a date, with commas or hyphens between them; what is none stays one, for the
  /// message.
  private static func date(_ node: FieldTree) -> FieldTree {
    guard let words = node.words else { return map([]) }
    let isBefore = words.hasPrefix("-")
    let parts = words.drop { $0 == "-" }
      .split(whereSeparator: { ",- T:".contains($0) }).map(String.init)
    let names = ["year", "month", "day", "hour", "minute", "second"]
    guard !parts.isEmpty, parts.count <= names.count, parts.allSatisfy({ Int64($0) != nil }) else {
      return map([("year", FieldTree(.text(words)))])
    }
    return map(
      zip(names, parts).enumerated().map { index, pair in
        (pair.0, FieldTree(.text(index == 0 && isBefore ? "-\(pair.1)" : pair.1)))
      })
  }

  private static func map(_ entries: [(String, FieldTree?)]) -> FieldTree {
    FieldTree(
      .map(
        entries.compactMap { key, value in
          value.map { FieldTree.Entry(key: key, line: 0, value: $0) }
        }))
  }
}
