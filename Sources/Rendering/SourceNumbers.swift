import Diplomacy

/// The numbers of sources, in the order in which they are first cited.
struct SourceNumbers: Sendable {
  private var numbers: [Ref: Int] = [:]
  /// The words for each source, the first one first.
  private(set) var labels: [String] = []
  /// The sources, in the same order.
  private(set) var refs: [Ref] = []

  /// The number of a source, a new one where it has none.
  mutating func number(of source: CitedSource) -> Int {
    number(of: source.citation.source, label: source.label)
  }

  /// The number of a source that has been or is to be listed under a label.
  mutating func number(of ref: Ref, label: String) -> Int {
    if let number = numbers[ref] { return number }
    labels.append(label)
    refs.append(ref)
    numbers[ref] = labels.count
    return labels.count
  }

  /// The marks for a list of citations: "[1]", "[2]"; with locators, "[1 ¶6]".
  mutating func marks(for sources: [CitedSource], locators: Bool = false) -> [String] {
    var marks: [String] = []
    for source in sources {
      let number = number(of: source)
      let locator = locators ? source.citation.locator : nil
      let mark = "[\(number)\(locator.map { " \($0)" } ?? "")]"
      if !marks.contains(mark) { marks.append(mark) }
    }
    return marks
  }
}
