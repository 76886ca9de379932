/// The text of an XML file.
enum XMLText {
  static func read(_ path: String) throws(TextFileError) -> String {
    var text = MarkedText()
    do {
      let reader = try XMLReader(file: path)
      while let event = try reader.next() {
        switch event {
        case .start(let name, _): text.start(name)
        case .text(let words): text.text(words)
        case .end(let name): text.end(name)
        }
      }
    } catch {
      let line = error.line.map { " (line \($0))" } ?? ""
      throw TextFileError(file: path, reason: "\(error.reason)\(line)")
    }
    return text.whole
  }
}
