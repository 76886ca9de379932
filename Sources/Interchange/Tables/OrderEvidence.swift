import Chronology
import Diplomacy

/// What the rows of a file say of the order in which it writes day and month.
///
/// It settles nothing: one author may write both ways, so that a person has to decide.
enum OrderEvidence {
  /// The counts in words, of a column; nil of what cannot be read twice.
  static func words(
    in file: String, column: String, heads: TableHeads, _ options: SetOptions,
    _ mapping: RecordMapping
  ) -> String? {
    guard file != "-", let place = heads.places[column], let input = try? InputFile(file) else {
      return nil
    }
    var reader = DelimitedReader(input, encoding: options.encoding)
    guard (try? TableSet.heads(&reader, mapping)) != nil else { return nil }
    var counts = (day: 0, month: 0)
    while let row = try? reader.next() {
      switch row[place].flatMap({ NumericDate($0) })?.order {
      case .dayFirst: counts.day += 1
      case .monthFirst: counts.month += 1
      case nil: continue
      }
    }
    return words(counts)
  }

  private static func words(_ counts: (day: Int, month: Int)) -> String {
    switch counts {
    case (0, 0): "no date of the file settles it"
    case (let day, 0): "\(Counted.words(day, "date")) of the file can only have the day first"
    case (0, let month):
      "\(Counted.words(month, "date")) of the file can only have the month first"
    case (let day, let month):
      "\(Counted.words(day, "date")) of the file can only have the day first, "
        + "\(month) only the month"
    }
  }
}
