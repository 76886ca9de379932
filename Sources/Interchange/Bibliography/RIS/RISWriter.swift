import Chronology
import Diplomacy

/// Writes an item as a record of RIS, its lines ending with return and line feed.
enum RISWriter {
  /// The record.
  static func text(_ item: BibliographicItem) -> String {
    let type = WorkType.of(kind: item.kind)
    var record = Lines()
    record.add("TY", type.ris)
    record.add("ID", item.key)
    record.add("M3", item.genre)
    for name in item.authors { record.add("AU", RISNames.write(name)) }
    for name in item.editors { record.add("A2", RISNames.write(name)) }
    record.add("TI", item.title)
    record.add("ST", item.shortTitle)
    record.add("T2", item.container)
    record.add("T3", item.series)
    for line in item.issued.map(RISDate.lines) ?? [] { record.add(line.tag, line.value) }
    record.add("VL", item.volume)
    numbers(item, type, &record)
    pages(item, &record)
    record.add("ET", item.edition)
    record.add("PB", item.publisher)
    record.add("CY", item.place)
    record.add("DO", item.identifier("doi"))
    for identifier in item.identifiers where ["isbn", "issn"].contains(identifier.scheme) {
      record.add("SN", identifier.value)
    }
    record.add("UR", item.url)
    if let accessed = item.accessed, BibliographicDate.parts(accessed) != nil {
      let lines = RISDate.lines(HistoricalDate(accessed))
      record.add("Y2", lines.last?.value)
    }
    record.add("DB", item.archive)
    record.add("C1", item.collection)
    record.add("AV", item.reference)
    record.add("LA", item.language)
    for note in item.notes {
      for line in BibliographicText.clean(note).split(separator: "\n") {
        record.add("N1", String(line))
      }
    }
    return record.text + "ER  - \r\n"
  }

  private static func numbers(
    _ item: BibliographicItem, _ type: WorkType, _ record: inout Lines
  ) {
    let isPart = ["CHAP", "CPAPER", "ENCYC", "DICT"].contains(type.ris)
    record.add(isPart ? "SE" : "IS", item.number)
    record.add(isPart ? "M1" : "IS", item.seriesNumber)
  }

  private static func pages(_ item: BibliographicItem, _ record: inout Lines) {
    guard let pages = item.pages else { return }
    let ends = pages.split(separator: "–", omittingEmptySubsequences: false).map(String.init)
    let isPlain = ends.count == 2 && ends.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    record.add("SP", isPlain ? ends[0] : pages)
    if isPlain { record.add("EP", ends[1]) }
  }

  private struct Lines {
    var text = ""

    mutating func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      let line = BibliographicText.line(value)
      if !line.isEmpty { text += "\(tag)  - \(line)\r\n" }
    }
  }
}
