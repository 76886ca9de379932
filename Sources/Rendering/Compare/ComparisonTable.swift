import Chronology
import Diplomacy

/// Lays what the sides say to a point beside each other, or beneath each other where the columns
/// would be too narrow to read.
struct ComparisonTable: Hashable, Sendable {
  let sides: [NamedRef?]
  /// The cells to the right of the labels.
  let room: Int

  /// A column of fewer cells is no pleasure to read.
  private static let least = 24
  private static let gap = 2

  /// The cells of a column, or nil where the accounts stand beneath each other.
  var width: Int? {
    guard sides.count > 1 else { return nil }
    let width = (room - Self.gap * (sides.count - 1)) / sides.count
    return width >= Self.least ? width : nil
  }

  func add(_ point: Comparison.Point, to page: inout CardPage, name: Int) {
    guard let width else { return stack(point, to: &page, name: name) }
    let heads = sides.map { page.pen.wrap(ComparePage.name($0), width: width) }
    put(heads, to: &page, width: width, isHead: true)
    let cells = sides.map { side -> [String] in
      let remarks = point.remarks.filter { $0.side == side }
      var lines: [String] = []
      if remarks.isEmpty { lines.append(page.pen.ascii ? "-" : "—") }
      for remark in remarks {
        let marks = page.numbers(remark.sources).joined(separator: " ")
        let words = ([Self.words(remark, point, page)] + Self.ends(remark).map(\.text) + [marks])
          .filter { !$0.isEmpty }
        lines += page.pen.wrap(words.joined(separator: " "), width: width)
      }
      return lines
    }
    put(cells, to: &page, width: width)
  }

  /// Writes cells of several lines beside each other.
  private func put(
    _ cells: [[String]], to page: inout CardPage, width: Int, isHead: Bool = false
  ) {
    for index in 0..<(cells.map(\.count).max() ?? 0) {
      let parts = cells.map { index < $0.count ? $0[index] : "" }.map(page.pen.clean)
      let line = parts.map { page.pen.padded($0, to: width) }
        .joined(separator: page.pen.spaces(Self.gap))
      page.drawn(isHead ? page.pen.dim(line) : line)
    }
  }

  private func stack(_ point: Comparison.Point, to page: inout CardPage, name: Int) {
    for side in sides {
      for (index, remark) in point.remarks.filter({ $0.side == side }).enumerated() {
        page.columns(
          index == 0 ? ComparePage.name(side) : "", width: name, Self.words(remark, point, page),
          tail: Self.ends(remark), marks: page.numbers(remark.sources))
      }
    }
  }

  /// What a side says: the value (a date in words), the passage, the reason.
  private static func words(
    _ remark: Comparison.Remark, _ point: Comparison.Point, _ page: CardPage
  ) -> String {
    var words: [String] = []
    if let text = remark.text {
      words.append(value(text, point, page))
    }
    words += remark.excerpts.map { "“\($0)”" }
    if let reason = remark.reason { words.append(words.isEmpty ? reason : "(\(reason))") }
    return words.joined(separator: " ")
  }

  /// A value as accounts are told everywhere; of a part, with its role.
  private static func value(
    _ text: String, _ point: Comparison.Point, _ page: CardPage
  ) -> String {
    let claim = Claim(field: point.fact ?? "", value: text)
    let field = ClaimField.named(claim.field, in: .event(point.entry.event))
    // Quotation marks are for the passages, which stand beside the values here.
    if field?.sort == .text { return text }
    let words = AccountWords(dates: page.dates, names: page.names).value(claim, field)
    guard field?.sort == .party, let part = Participation(claimText: text) else { return words }
    return "\(words) (\(part.role.name.spaced))"
  }

  private static func ends(_ remark: Comparison.Remark) -> [TailWord] {
    remark.rank.map { [TailWord($0.rawValue, isWarning: $0 == .disputed)] } ?? []
  }
}
