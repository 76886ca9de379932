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
    guard let reader = LibXML.system, let count = Int32(exactly: data.count), count > 0 else {
      return data.isEmpty ? "" : nil
    }
    let document = data.withUnsafeBytes { bytes in
      readMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, encoding, Self.options)
    }
    guard let document else { return nil }
    defer { freeDocument(document) }
    guard let handle = walker(document) else { return nil }
    defer { reader.free(handle) }
    var text = MarkedText()
    while reader.read(handle) == 1 {
      let name = reader.name(handle).map { String(cString: $0) } ?? ""
      switch reader.nodeType(handle) {
      case 1:
        text.start(name)
        if reader.isEmptyElement(handle) == 1 { text.end(name) }
      case 15: text.end(name)
      case 3, 4, 13, 14: text.text(reader.value(handle).map { String(cString: $0) } ?? "")
      default: continue
      }
    }
    return text.whole
  }
}
