import Chronology
import Diplomacy

/// The day of signature that all parties of a treaty have, where the treaty itself has none.
struct PartiesSignature {
  private let day: EDTF
  /// The year, where the day is a 1 January, which stands for a year of which no more is known.
  private let year: EDTF?

  /// Reads the rows of the parties; nil where one has no day, or another.
  init?(_ rows: [CodedCells]) throws(GroupFault) {
    var days: [EDTF] = []
    for row in rows {
      let day = try GroupFault.at(row) { cells throws(CodedFault) in
        try cells.treatyDate("Signature")
      }
      guard let day else { return nil }
      days.append(day)
    }
    guard let day = days.first, days.allSatisfy({ $0 == day }) else { return nil }
    self.day = day
    let text = "\(day)"
    year = text.hasSuffix("-01-01") ? EDTF(String(text.dropLast(6))) : nil
  }

  /// The treaty's date, with the day of the table beside a year.
  var date: HistoricalDate {
    year.map { HistoricalDate($0, given: "\(day)") } ?? HistoricalDate(day)
  }

  /// A party's day of signature: the same year where it is the same day.
  func own(_ signed: EDTF) -> EDTF { signed == day ? year ?? day : signed }
}
