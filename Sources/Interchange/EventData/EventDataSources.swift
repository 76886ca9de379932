import Diplomacy

/// The sets of event data as sources.
enum EventDataSources {
  static let gdelt = source(
    "gdelt", title: "GDELT Event Database", publisher: "The GDELT Project",
    url: "https://www.gdeltproject.org")

  private static func source(
    _ name: String, title: String, publisher: String, url: String
  ) -> Source {
    let identifier = Identifier(scheme: "data-set", value: name)
    var source = Source(ref: RowRecords.key(identifier), title: title)
    source.kind = "data-set"
    source.publisher = publisher
    source.url = url
    source.language = "en"
    source.identifiers = [identifier]
    return source
  }
}
