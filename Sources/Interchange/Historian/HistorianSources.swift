import Diplomacy

/// The Historian's data sets as sources.
enum HistorianSources {
  static let visits: Source = source(
    "visits", title: "Visits by Foreign Leaders",
    url: "https://history.state.gov/departmenthistory/visits")

  static let travels: Source = source(
    "travels", title: "Travels Abroad of the President and the Secretary of State",
    url: "https://history.state.gov/departmenthistory/travels")

  static let officers: Source = source(
    "principals-and-chiefs", title: "Principal Officers and Chiefs of Mission",
    url: "https://history.state.gov/departmenthistory/people")

  static let people: Source = source(
    "people", title: "People Named in Publications",
    url: "https://github.com/HistoryAtState/people")

  static let gazetteer: Source = source(
    "gsh", title: "Territories, Locales and Posts (gsh)",
    url: "https://github.com/HistoryAtState/gsh")

  static let administration: Source = source(
    "administrative-timeline", title: "Administrative Timeline of the Department of State",
    url: "https://history.state.gov/departmenthistory/timeline")

  private static func source(_ name: String, title: String, url: String) -> Source {
    var source = Source(dataSet: Identifier(scheme: "hsg", value: name), title: title)
    source.publisher = "Office of the Historian, U.S. Department of State"
    source.url = url
    source.language = "en"
    return source
  }
}
