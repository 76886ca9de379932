import Chronology
import Foundation

/// When files are said to have been made: not now, so that the same input gives the same bytes.
enum MakingTime {
  private static let variable = "SOURCE_DATE_EPOCH"

  /// The environment for a program, with the time for it; one that it names itself stays.
  static var environment: [String: String] {
    [variable: "0"].merging(ProcessInfo.processInfo.environment) { $1 }
  }

  /// Puts it in place of the time that a PDF says, since GraphViz writes that of the clock.
  static func stamp(_ pdf: Data) -> Data {
    var pdf = pdf
    let digits = Data(words.utf8)
    let mark = Data("/CreationDate (D:".utf8)
    var start = pdf.startIndex
    while let found = pdf.range(of: mark, in: start..<pdf.endIndex) {
      start = found.upperBound
      let place = start..<min(start + digits.count, pdf.endIndex)
      // As long as what was there: a PDF counts its bytes.
      guard place.count == digits.count, pdf[place].allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      pdf.replaceSubrange(place, with: digits)
    }
    return pdf
  }

  /// It in digits, from the year to the second.
  private static var words: String {
    let second = min(max(0, environment[variable].flatMap { Int64($0) } ?? 0), 253_402_300_799)
    let date = CivilDate(dayNumber: second / 86_400).description.replacing("-", with: "")
    let rest = second % 86_400
    let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return date + time.joined()
  }
}
