import Diplomacy

/// How data sets are called that have no name of their own.
enum SetNaming {
  /// A file's name without its folder and its endings.
  static func base(of file: String) -> String {
    var name = file == "-" ? "standard input" : String(file.split(separator: "/").last ?? "table")
    let endings = [
      ".gz", ".xz", ".csv", ".tsv", ".tab", ".txt", ".jsonl", ".ndjson", ".json", ".ijson", ".ftm",
      ".ics", ".ical", ".gramps",
    ]
    for ending in endings
    where name.count > ending.count && name.lowercased().hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    return name
  }

  /// The data set as a source.
  static func source(_ described: SetSource?, named name: String, file: String) -> Source {
    var source = Source(
      dataSet: Identifier(scheme: "data-set", value: name), title: described?.title ?? file)
    source.short = described?.short
    source.author = described?.author
    source.publisher = described?.publisher
    source.url = described?.url
    source.language = described?.language
    source.note = described?.note
    return source
  }
}
