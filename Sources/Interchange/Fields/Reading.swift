import Diplomacy

/// The reading of one file: where its problems are noted, so that all are told at once.
///
/// A class, because every codec of one reading adds to the same list.
final class Reading {
  let file: String
  /// The refs that the file gives, so that those that are made differ from them.
  var refs: Set<Ref> = []
  private var problems: [InterchangeError.Problem] = []
  private var further = 0

  init(file: String) { self.file = file }

  /// Whether anything was wrong so far.
  var hasProblems: Bool { !problems.isEmpty }

  /// Notes that something is wrong on a line.
  func note(_ line: Int, _ message: String) {
    guard problems.count < InterchangeError.limit else {
      further += 1
      return
    }
    // Messages quote the file, and a terminal obeys control characters.
    let clean = message.unicodeScalars.filter { $0.properties.generalCategory != .control }
    problems.append(.init(file: file, line: line > 0 ? line : nil, message: String(clean)))
  }

  /// Notes that a value is not what its key asks for.
  func refuse(_ node: FieldTree, key: String, wants: String) {
    if let scalar = node.scalar {
      note(node.line, "\(key) \(shown(scalar)) is not \(wants)")
    } else {
      note(node.line, "\(key) has \(node.sort) where \(wants) is wanted")
    }
  }

  /// Throws what was noted, if anything was.
  func finish() throws(InterchangeError) {
    guard hasProblems else { return }
    let sorted = problems.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    throw InterchangeError(problems: sorted.map(\.element), further: further)
  }
}

/// A text from outside in quotation marks, cut after 80 characters.
func shown(_ text: String) -> String {
  let start = text.prefix(80)
  return start.endIndex == text.endIndex ? "\"\(start)\"" : "\"\(start)…\""
}
