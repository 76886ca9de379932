import Chronology
public import Diplomacy

/// An itinerary as comma-separated values, a station a line.
public enum ItineraryCSV {
  private static let columns = [
    "station", "place_ref", "place", "around", "state_ref", "latitude", "longitude", "first",
    "last", "certain", "days_before", "kilometres_before", "conflicts", "events", "titles",
    "sources",
  ]

  /// The table with its heads.
  public static func text(_ itinerary: Itinerary) -> String {
    let lines = itinerary.stations.enumerated().map { index, station in
      line(station, number: index + 1)
    }
    return CSVTimeline.row(columns) + lines.joined()
  }

  private static func line(_ station: Itinerary.Station, number: Int) -> String {
    let stays = station.during + station.stays
    var sources: [String] = []
    for source in stays.flatMap(\.sources).map(\.citation.source.text)
    where !sources.contains(source) {
      sources.append(source)
    }
    // Numbers and dates may begin with a minus sign, and none of ours is a formula.
    let cells: [String] =
      [
        String(number), CSVTimeline.cell(station.place.ref.text),
        CSVTimeline.cell(station.place.name), CSVTimeline.cell(station.around?.name ?? ""),
        CSVTimeline.cell(station.state?.ref.text ?? ""),
        station.coordinates.map { "\($0.latitude)" } ?? "",
        station.coordinates.map { "\($0.longitude)" } ?? "",
        ItineraryJSON.day(station.first) ?? "", ItineraryJSON.day(station.last) ?? "",
        station.isCertain ? "true" : "false", station.way.map { String($0.days) } ?? "",
        station.way?.kilometres.map { String($0) } ?? "",
      ]
      + [
        station.conflicts.map(\.ref.text), stays.compactMap { $0.event?.text },
        stays.map(\.title), sources,
      ].map { CSVTimeline.cell($0.joined(separator: "; ")) }
    return cells.joined(separator: ",") + "\r\n"
  }
}
