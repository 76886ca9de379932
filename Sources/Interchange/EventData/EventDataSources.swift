import Diplomacy

/// The sets of event data as sources.
enum EventDataSources {
  static let gdelt = source(
    "gdelt", title: "GDELT Event Database", publisher: "The GDELT Project",
    url: "https://www.gdeltproject.org")

  static let phoenix = source(
    "phoenix", title: "Phoenix Event Data", publisher: "Open Event Data Alliance",
    url: "http://phoenixdata.org")
  static let icews = source(
    "icews", title: "ICEWS Coded Event Data", publisher: "Harvard Dataverse",
    url: "https://doi.org/10.7910/DVN/28075")
  static let ucdp = source(
    "ucdp-ged", title: "UCDP Georeferenced Event Dataset",
    publisher: "Uppsala Conflict Data Program", url: "https://ucdp.uu.se")
  static let acled = source(
    "acled", title: "Armed Conflict Location and Event Data", publisher: "ACLED",
    url: "https://acleddata.com")
  static let polecat = source(
    "polecat", title: "POLECAT Political Event Classification, Attributes, and Types",
    publisher: "Harvard Dataverse", url: "https://doi.org/10.7910/DVN/AJGVIT")
  static let plover = source(
    "plover", title: "PLOVER records", publisher: "Open Event Data Alliance",
    url: "https://github.com/openeventdata/PLOVER")

  static let cowStates = source(
    "cow-states", title: "State System Membership", publisher: "Correlates of War Project",
    url: "https://correlatesofwar.org/data-sets/state-system-membership/")
  static let gwStates = source(
    "gw-states", title: "List of Independent States", publisher: "Kristian Skrede Gleditsch",
    url: "http://ksgleditsch.com/data-4.html")
  static let isd = source(
    "isd", title: "International System(s) Dataset",
    publisher: "Ryan Griffiths and Charles Butcher",
    url: "https://www.ryan-griffiths.com/data")
  static let archigos = source(
    "archigos", title: "Archigos: A Data Set on Leaders",
    publisher: "Goemans, Gleditsch and Chiozza",
    url: "https://www.rochester.edu/college/faculty/hgoemans/data.htm")

  static func source(
    _ name: String, title: String, publisher: String, url: String? = nil
  ) -> Source {
    var source = Source(dataSet: Identifier(scheme: "data-set", value: name), title: title)
    source.publisher = publisher
    source.url = url
    source.language = "en"
    return source
  }
}
