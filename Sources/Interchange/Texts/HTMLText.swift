import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text of an HTML page, read with the system's libxml2, which mends what is not well-formed.
enum HTMLText {
  static func read(_ data: Data, path: String) throws(TextFileError) -> String {
    guard let library = LibHTML.system else {
      throw TextFileError(
        file: path,
        reason:
          "cannot be searched: HTML is read with libxml2, which was not found; install libxml2")
    }
    // A page that does not name its encoding is taken for Latin-1 by the library.
    let isUTF8 = String(data: data, encoding: .utf8) != nil
    guard let text = library.text(data, encoding: isUTF8 ? "UTF-8" : nil) else {
      throw TextFileError(file: path, reason: "cannot be read as HTML")
    }
    return text
  }
}

/// Reads a page of HTML element by element, as ``XMLReader`` does a file of XML.
enum HTMLReader {
  /// Hands on what the page has, in order; attributes by their names.
  ///
  /// - Throws: ``TextFileError`` where libxml2 is not installed, or it is no HTML.
  static func read(
    _ text: String, path: String, _ body: (XMLEvent) -> Void
  ) throws(TextFileError) {
    guard let library = LibHTML.system else {
      throw TextFileError(
        file: path, reason: "is HTML, which is read with libxml2, which was not found")
    }
    guard library.walk(Data(text.utf8), encoding: "UTF-8", body) else {
      throw TextFileError(file: path, reason: "cannot be read as HTML")
    }
  }
}

/// The functions of libxml2 that read HTML; found when they are needed, as those of ``LibXML``.
///
/// Function pointers of a library that is never closed are good on every thread.
private struct LibHTML: @unchecked Sendable {
  private typealias Handle = OpaquePointer
  private typealias Words = UnsafePointer<CChar>

  private let readMemory: @convention(c) (Words?, Int32, Words?, Words?, Int32) -> Handle?
  private let walker: @convention(c) (Handle?) -> Handle?
  private let freeDocument: @convention(c) (Handle?) -> Void

  static let system: LibHTML? = {
    for file in ["libxml2.so.2", "libxml2.so.16", "libxml2.so", "libxml2.2.dylib"] {
      if let library = dlopen(file, RTLD_NOW | RTLD_LOCAL) { return LibHTML(library) }
    }
    return nil
  }()

  private init?(_ library: UnsafeMutableRawPointer) {
    func find<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let readMemory = find(
        "htmlReadMemory",
        as: (@convention(c) (Words?, Int32, Words?, Words?, Int32) -> Handle?).self),
      let walker = find("xmlReaderWalker", as: (@convention(c) (Handle?) -> Handle?).self),
      let freeDocument = find("xmlFreeDoc", as: (@convention(c) (Handle?) -> Void).self)
    else { return nil }
    self.readMemory = readMemory
    self.walker = walker
    self.freeDocument = freeDocument
  }

  /// HTML_PARSE_RECOVER, NOERROR, NOWARNING, NONET: what is wrong is mended, and nothing is fetched.
  private static let options: Int32 = 1 | 1 << 5 | 1 << 6 | 1 << 11

  func text(_ data: Data, encoding: String?) -> String? {
    var text = MarkedText()
    let isRead = walk(data, encoding: encoding) { event in
      switch event {
      case .start(let name, _): text.start(name)
      case .end(let name): text.end(name)
      case .text(let words): text.text(words)
      }
    }
    return isRead ? text.whole : nil
  }

  /// Hands on all elements and texts; false where the data are no HTML.
  func walk(_ data: Data, encoding: String?, _ body: (XMLEvent) -> Void) -> Bool {
    guard let reader = LibXML.system, let count = Int32(exactly: data.count), count > 0 else {
      return data.isEmpty
    }
    let document = data.withUnsafeBytes { bytes in
      readMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, encoding, Self.options)
    }
    guard let document else { return false }
    defer { freeDocument(document) }
    guard let handle = walker(document) else { return false }
    defer { reader.free(handle) }
    func words(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
    while reader.read(handle) == 1 {
      switch reader.nodeType(handle) {
      case 1:
        let name = words(reader.name(handle))
        let isEmpty = reader.isEmptyElement(handle) == 1
        var attributes: [String: String] = [:]
        while reader.nextAttribute(handle) == 1 {
          attributes[words(reader.name(handle))] = words(reader.value(handle))
        }
        _ = reader.backToElement(handle)
        body(.start(name: name, attributes: attributes))
        if isEmpty { body(.end(name: name)) }
      case 15: body(.end(name: words(reader.name(handle))))
      case 3, 4, 13, 14: body(.text(words(reader.value(handle))))
      default: continue
      }
    }
    return true
  }
}
