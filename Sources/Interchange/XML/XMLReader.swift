/// What comes next in an XML file.
enum XMLEvent: Hashable, Sendable {
  /// An element begins, with its attributes by their local names.
  case start(name: String, attributes: [String: String])
  /// Text, whitespace included; a run of text may come in several pieces.
  case text(String)
  /// An element ends; one without content ends right after its start.
  case end(name: String)
}

/// Reads an XML file piece by piece, in memory that does not grow with the file.
///
/// A file is hostile until shown otherwise: a document type declaration is refused, so that there
/// are no entities to expand and nothing outside to load; the network is never asked; the limits
/// that the library sets to depth and length stand.
final class XMLReader {
  /// The file, as it was given.
  let file: String
  /// The line on which the element that was read last begins, counted from 1.
  private(set) var line = 1

  private let library: LibXML
  private let handle: LibXML.Handle
  private let input: Input
  private var pendingEnd: String?
  private let allowsDoctype: Bool
  private var hasPassedDoctype = false

  /// Opens a file.
  ///
  /// - Parameter allowsDoctype: Whether a document type may be named; what it declares itself is
  ///   refused all the same, and what it points to is never read.
  init(file: String, allowsDoctype: Bool = false) throws(XMLError) {
    guard let library = LibXML.system else {
      throw XMLError(
        file: file,
        reason: "is XML, which is read with libxml2; that was not found: install libxml2")
    }
    let input: Input
    do { input = Input(try InputFile(file)) } catch {
      throw XMLError(error)
    }
    let context = Unmanaged.passUnretained(input).toOpaque()
    guard
      let handle = library.readerForIO(
        { context, buffer, count in Input.at(context)?.read(into: buffer, count: count) ?? -1 },
        nil, context, nil, nil, XMLReader.options)
    else {
      throw XMLError(file: file, reason: "cannot be read as XML: libxml2 refused to start")
    }
    library.setErrorHandler(
      handle,
      { context, message, severity, locator in
        Input.at(context)?.note(message, severity: severity, locator: locator)
      }, context)
    self.file = input.file.name
    self.allowsDoctype = allowsDoctype
    self.library = library
    self.handle = handle
    self.input = input
  }

  deinit {
    library.free(handle)
  }

  /// XML_PARSE_NONET and XML_PARSE_BIG_LINES: no network, and line numbers beyond 65,535.
  private static let options: Int32 = 1 << 11 | 1 << 22

  /// The next piece, or nil at the end of the file.
  func next() throws(XMLError) -> XMLEvent? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while true {
      let status = library.read(handle)
      if let failure = input.failure { throw XMLError(failure) }
      if let fault = input.fault {
        // What is wrong with entities is told before the declaration is.
        if !hasPassedDoctype, input.doctypeLine != nil { throw refusedDoctype() }
        // The library calls empty what does not begin with a tag.
        let reason =
          fault.message.hasPrefix("Document is empty")
          ? "is no XML: it does not begin with a tag" : "is not good XML: \(fault.message)"
        throw XMLError(file: file, line: fault.line, reason: reason)
      }
      if status == 0 { return nil }
      guard status == 1 else {
        throw XMLError(file: file, line: line, reason: "is not good XML")
      }
      if let event = try event() { return event }
    }
  }

  private func event() throws(XMLError) -> XMLEvent? {
    switch library.nodeType(handle) {
    case 1:  // element
      line = elementLine()
      let name = words(library.name(handle))
      if library.isEmptyElement(handle) == 1 { pendingEnd = name }
      return .start(name: name, attributes: attributes())
    case 15:  // end of an element
      return .end(name: words(library.name(handle)))
    case 3, 4, 13, 14:  // text, CDATA, whitespace of two kinds
      return .text(words(library.value(handle)))
    case 10:
      guard allowsDoctype, input.hasPlainDoctype else { throw refusedDoctype() }
      hasPassedDoctype = true
      return nil
    case 5:
      throw XMLError(
        file: file, line: line,
        reason: "uses the entity \"\(words(library.name(handle)))\", which is refused")
    default:  // comments, processing instructions
      return nil
    }
  }

  private func refusedDoctype() -> XMLError {
    XMLError(
      file: file, line: input.doctypeLine ?? line,
      reason: "has a document type declaration (DOCTYPE), which is refused: take it out")
  }

  /// The line of the element; beyond 65,535 an element does not always know its own, and the
  /// parser's, which may be some lines ahead, stands for it.
  private func elementLine() -> Int {
    let own = library.nodeLine(library.currentNode(handle))
    return max(1, own < 65_535 ? own : max(own, Int(library.parserLine(handle))))
  }

  private func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while library.nextAttribute(handle) == 1 {
      attributes[words(library.name(handle))] = words(library.value(handle))
    }
    _ = library.backToElement(handle)
    return attributes
  }

  private func words(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

/// Where the library's callbacks read from and report to.
private final class Input {
  let file: InputFile
  var failure: InputError?
  var fault: (line: Int?, message: String)?
  /// The first bytes, and how many have been read.
  private var head: [UInt8] = []
  private var total = 0

  init(_ file: InputFile) { self.file = file }

  static func at(_ context: UnsafeMutableRawPointer?) -> Input? {
    context.map { Unmanaged<Input>.fromOpaque($0).takeUnretainedValue() }
  }

  func read(into buffer: UnsafeMutablePointer<CChar>?, count: Int32) -> Int32 {
    guard let buffer, count > 0 else { return 0 }
    do {
      let bytes = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
      let length = try file.read(into: bytes)
      total += length
      if head.count < 1 << 16 { head += bytes.prefix(length) }
      return Int32(truncatingIfNeeded: length)
    } catch {
      failure = error
      return -1
    }
  }

  /// The line of a document type declaration where one stands before the first element.
  var doctypeLine: Int? {
    var rest = head[...]
    func starts(_ text: String) -> Bool { rest.starts(with: text.utf8) }
    func skip(to end: String) {
      rest = rest.firstRange(of: Array(end.utf8)).map { rest[$0.upperBound...] } ?? []
    }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if starts("<!DOCTYPE") {
        return 1 + head[..<rest.startIndex].count { $0 == 0x0A }
      } else if starts("<?") {
        skip(to: "?>")
      } else if starts("<!--") {
        skip(to: "-->")
      } else {
        return nil
      }
    }
  }

  /// Whether what has been read names one document type, which declares nothing of its own in
  /// brackets; more than the first bytes cannot be seen through.
  var hasPlainDoctype: Bool {
    let mark = Array("<!DOCTYPE".utf8)
    guard total == head.count, let start = head.firstRange(of: mark),
      head[start.upperBound...].firstRange(of: mark) == nil
    else { return false }
    var quote: UInt8?
    for byte in head[start.upperBound...] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        return false
      } else if byte == UInt8(ascii: ">") {
        return true
      }
    }
    return false
  }

  /// Keeps the first error: what follows it is mostly its consequence, and warnings (1, 3) pass.
  func note(
    _ message: UnsafePointer<CChar>?, severity: Int32, locator: UnsafeMutableRawPointer?
  ) {
    guard fault == nil, severity == 4 || severity == 2, let message else { return }
    let text = String(cString: message).split(separator: "\n").first.map(String.init) ?? ""
    // An id that is used twice harms nobody who does not look things up by it.
    if severity == 2, text.hasSuffix("already defined") { return }
    let line = locator.flatMap { LibXML.system?.locatorLine($0) }.map(Int.init)
    fault = (line.flatMap { $0 > 0 ? $0 : nil }, text)
  }
}
