/// Where the columns of GDELT's reduced files are: a row for what two sides did on a day and in a
/// place, however often, known again by a sum of it.
enum GDELTReduced {
  static let count = 17
  static let day = 0
  static let actor = 1
  static let recipient = 2
  static let code = 3
  static let goldstein = 7
  /// From here on a row says where.
  private static let places = 8

  static func isHead(_ row: DelimitedReader.Row) -> Bool {
    row.count == count && row[0] == "Date" && row[1] == "Source"
  }

  /// A sum of what tells a row from others.
  static func key(_ row: DelimitedReader.Row) -> String {
    var digest = RowDigest()
    for index in [day, actor, recipient, code] + Array(places..<count) {
      digest.add(row[index] ?? "")
    }
    return digest.words
  }
}

/// Where the columns of GDELT's event files are: 57 or 58 in version 1.0, 61 in 2.0, which has one
/// more for each of the three places.
struct GDELTColumns: Hashable {
  /// The columns of a place.
  struct Place: Hashable {
    var type: Int
    var name: Int { type + 1 }
    var country: Int { type + 2 }
    var latitude: Int
    var longitude: Int { latitude + 1 }
    var feature: Int { latitude + 2 }
  }

  static let id = 0
  static let day = 1
  static let actorCode = 5
  static let actorName = 6
  static let recipientCode = 15
  static let recipientName = 16
  static let code = 26
  static let goldstein = 30

  /// Where the event was.
  let place: Place
  /// When GDELT took it in.
  let added: Int
  /// The address of the article; nil in files of before April 2013.
  let url: Int?

  /// The columns of a row with so many cells; nil where no version has as many.
  init?(count: Int) {
    switch count {
    case 57, 58:
      place = Place(type: 49, latitude: 53)
      added = 56
      url = count == 58 ? 57 : nil
    case 61:
      place = Place(type: 51, latitude: 56)
      added = 59
      url = 60
    default: return nil
    }
  }

  /// The columns that have no place in a chronicle.
  static let lost = [
    "mentions, sources, articles, tone", "places of the two sides", "ethnic and religious codes",
  ]
}
