import Chronology
import Diplomacy

/// Puts the days and the ways of an itinerary into words.
struct ItineraryWords: Hashable, Sendable {
  var dates: DateWords

  /// The day of a station, or from which to which day it has something, without the year.
  func days(_ station: Itinerary.Station) -> String {
    if station.stays.count == 1, let stay = station.stays.first {
      return days(stay)
    }
    guard let first = station.first, let last = station.last else { return "" }
    return span(first, last, omitYear: true)
  }

  /// The date of an event, without the year.
  func days(_ stay: Stay) -> String {
    if let date = stay.date.edtf {
      return date.english(
        DateWording(style: dates.style, abbreviated: true, weekday: true, omitYear: true))
    }
    switch (stay.first, stay.last) {
    case (let first?, let last?): return "in " + span(first, last, omitYear: true)
    case (let first?, nil): return "from " + span(first, first, omitYear: true)
    case (nil, let last?): return "by " + span(last, last, omitYear: true)
    case (nil, nil): return ""
    }
  }

  /// From one day to another, cut short.
  func span(_ first: Int64, _ last: Int64, omitYear: Bool) -> String {
    let days = [first, last].map { CivilDate(dayNumber: $0).description }
    let isDay = first == last
    let date = EDTF(isDay ? days[0] : days.joined(separator: "/"))
    return date?.english(
      DateWording(style: dates.style, abbreviated: true, weekday: isDay, omitYear: omitYear)) ?? ""
  }

  /// "3 stations, 3 Oct – 23 Nov 2001".
  func extent(_ itinerary: Itinerary) -> String {
    let count = itinerary.stations.count
    let stations = count == 1 ? "1 station" : "\(count) stations"
    guard let first = itinerary.stations.compactMap(\.first).min(),
      let last = itinerary.stations.compactMap(\.last).max()
    else { return stations }
    let days = first == last ? "\(dates.day(first))" : span(first, last, omitYear: false)
    return "\(stations), \(days)"
  }

  /// "1,604 km".
  static func kilometres(_ length: Int64) -> String {
    "\(DateWording.grouped(length.magnitude)) km"
  }

  /// "… 12 days …".
  static func gap(_ days: Int64) -> String? {
    guard days > 0 else { return nil }
    return days == 1 ? "… 1 day …" : "… \(DateWording.grouped(days.magnitude)) days …"
  }
}
