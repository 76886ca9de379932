import Chronology
import Diplomacy

/// A volume of the series, as its header describes it.
struct FRUSVolume: Hashable, Sendable {
  /// The name of its file and its address: `frus1964-68v14`.
  var id = ""
  /// The title in full.
  var title = ""
  /// "1964–1968".
  var subseries = ""
  /// "Volume XIV".
  var number = ""
  /// The editors, in their order.
  var editors: [String] = []
  /// Who published it.
  var publisher: String?
  /// Where.
  var place: String?
  /// In which year.
  var year: String?
  /// Its ISBN, as printed; some headers give one of ten digits for one of thirteen.
  var isbn: String?
  /// Its list of persons, by their ids.
  var persons: [String: FRUSPerson] = [:]
  /// The ids of entries that only say where to look, with the ids of whom they mean.
  var pointers: [String: String] = [:]

  /// The address of the series' volumes.
  static let site = "https://history.state.gov/historicaldocuments/"

  /// A day of the time that it is about.
  var day: Int64 {
    let year = subseries.firstMatch(of: Self.year).flatMap { Int64($0.0) } ?? 1960
    return CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
  }

  /// Whom an id of the list means.
  func person(_ id: String?) -> FRUSPerson? {
    id.flatMap { persons[$0] ?? persons[pointers[$0] ?? ""] }
  }

  /// How a list of sources names it: "FRUS, 1964–1968, vol XIV", with a stop behind "vol".
  var short: String {
    let number = number.replacing("Volumes", with: "vols.").replacing("Volume", with: "vol.")
      .replacing("Part", with: "pt.")
    let parts = ["FRUS", subseries, number].filter { !$0.isEmpty }
    return parts.count > 1 ? parts.joined(separator: ", ") : "FRUS, \(id)"
  }

  /// The identifier, which is also the key of the volume as a source.
  var identifier: Identifier { Identifier(scheme: "frus", value: id) }

  /// The volume as a source.
  var source: Source {
    var source = Source(ref: RowRecords.key(identifier), title: title.isEmpty ? id : title)
    source.kind = "volume"
    source.short = short
    source.editor = editors.isEmpty ? nil : editors.joined(separator: "; ")
    source.publisher = publisher
    source.publisherPlace = place
    source.published = year.flatMap { EDTF($0) }.map { HistoricalDate($0) }
    let behind = number.drop { $0 != " " }.drop { $0 == " " }
    source.volume = number.isEmpty ? nil : behind.isEmpty ? number : String(behind)
    source.url = Self.site + id
    source.language = "en"
    source.identifiers = [identifier] + (isbn.map(StandardNumber.isbns) ?? [])
    return source
  }

  /// The key under which a document of it is known again.
  func origin(of document: String) -> Origin {
    Origin(name: FRUSSet.originName, key: "\(id)/\(document)")
  }

  /// The identifier of a person of its list.
  func identifier(of person: String) -> Identifier {
    Identifier(scheme: "frus-person", value: "\(id)/\(person)")
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSVolume {
  nonisolated(unsafe) private static let year = #/1[89]\d\d/#
}
