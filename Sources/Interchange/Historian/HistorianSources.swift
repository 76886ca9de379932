import Diplomacy

/// The two data sets as sources.
enum HistorianSources {
  static let visits: Source = source(
    "visits", title: "Visits by Foreign Leaders",
    url: "https://history.state.gov/departmenthistory/visits")

  static let travels: Source = source(
    "travels", title: "Travels Abroad of the President and the Secretary of State",
    url: "https://history.state.gov/departmenthistory/travels")

  private static func source(_ name: String, title: String, url: String) -> Source {
    var source = Source(dataSet: Identifier(scheme: "hsg", value: name), title: title)
    source.publisher = "Office of the Historian, U.S. Department of State"
    source.url = url
    source.language = "en"
    return source
  }
}
