import Chronology
import Diplomacy
import Foundation

/// A timeline of TimelineJS as a data set: a slide an event, an era an event that lasts.
struct SlideSet: InputSetReader {
  private let options: SetOptions
  private let file: String
  let input: InputFile

  /// The name under which rows are known again.
  static let originName = "timelinejs"
  /// How many bytes a file may have: it is read as a whole.
  private static let most = 1 << 28

  /// Opens a timeline.
  init(file: String, _ options: SetOptions) throws {
    self.file = file
    self.options = options
    input = try InputFile(file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    let text = try input.text(options.encoding, most: Self.most)
    let whole: FieldTree
    do { whole = try JSONLinesReader.decoder.decode(FieldTree.self, from: Data(text.utf8)) } catch {
      throw InputError(
        file: input.name, reason: "is not JSON: \(JSONFault.reason(Array(text.utf8)))")
    }
    let tree = EarlierTimeline.converted(whole) ?? whole
    guard let slides = tree["events"]?.items else {
      throw InputError(
        file: input.name, reason: "is no timeline of TimelineJS: it has no list of “events”")
    }
    var report = SetReport()
    let title = Slide(tree["title"] ?? FieldTree(.empty)).headline ?? SetNaming.base(of: file)
    if tree["title"] != nil {
      report.count(
        "title slides that became the name of the source",
        one: "title slide that became the name of the source")
    }
    var seen: Set<String> = []
    for (isEra, list) in [(false, slides), (true, tree["eras"]?.items ?? [])] {
      for (index, node) in list.enumerated() {
        report.rows += 1
        let slide = Slide(node)
        // The file is read as a whole, so that a slide is known by its number and not its line.
        let number = index + 1
        let key = slide.key ?? slide.digest
        func fault(_ reason: String) -> SkippedRow {
          SkippedRow(
            file: input.name, line: 1, key: slide.key,
            reason: "\(isEra ? "era" : "slide") \(number): \(reason)")
        }
        guard seen.insert(key).inserted else {
          if slide.key == nil {
            report.count(
              "slides that are the same as an earlier one",
              one: "slide that is the same as an earlier one")
            continue
          }
          try reject(fault("its unique_id “\(key)” was used by an earlier slide"))
          continue
        }
        let records: [Record]
        do throws(CellFault) {
          records = try slide.records(key: key, isEra: isEra, title: title)
        } catch {
          try reject(fault("\(error)"))
          continue
        }
        for loss in slide.losses { report.losses.note(loss, of: "slide") }
        try emit(
          ImportedRow(
            records: records, origin: Origin(name: Self.originName, key: key), line: number))
      }
    }
    return report
  }
}
