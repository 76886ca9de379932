import Diplomacy

/// A calendar (iCalendar, RFC 5545) as a data set: an event each.
struct CalendarSet: InputSetReader {
  private let file: String
  private let options: SetOptions
  let input: InputFile

  /// The name under which rows are known again.
  static let originName = "ical"

  /// Opens a calendar.
  init(file: String, _ options: SetOptions) throws {
    self.file = file
    input = try InputFile(file)
    self.options = options
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var lines = ContentLines(input, options.encoding)
    // A pipe is read once, so that nobody knows what comes later in it.
    let isPipe = file == "-" || input.size == nil
    let versions = isPipe ? CalendarVersions() : try CalendarVersions(of: file, options.encoding)
    var work = CalendarWork(file: input.name, versions)
    while let (text, line) = try lines.next() {
      guard let content = ContentLine(text) else {
        // What is no line within an event is told with it; elsewhere it says nothing to us.
        work.note(fault: text, line)
        continue
      }
      guard let component = work.take(content, line) else { continue }
      try work.make(component, emit: emit, reject: reject)
    }
    try work.finish(emit: emit, reject: reject)
    return work.report
  }
}
