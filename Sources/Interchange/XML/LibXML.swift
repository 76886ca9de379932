#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of the system's libxml2 that the reader calls.
///
/// They are looked up when first needed and not linked: the library, and what it brings along,
/// would be loaded at every start of the program for the sake of two formats.
///
/// Function pointers of a library that is never closed are good on every thread.
struct LibXML: @unchecked Sendable {
  typealias Handle = OpaquePointer
  typealias Bytes = UnsafeMutableRawPointer
  typealias ReadCallback = @convention(c) (Bytes?, UnsafeMutablePointer<CChar>?, Int32) -> Int32
  typealias CloseCallback = @convention(c) (Bytes?) -> Int32
  typealias ErrorCallback = @convention(c) (Bytes?, UnsafePointer<CChar>?, Int32, Bytes?) -> Void

  let readerForIO:
    @convention(c) (
      ReadCallback?, CloseCallback?, Bytes?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32
    ) -> Handle?
  let setErrorHandler: @convention(c) (Handle?, ErrorCallback?, Bytes?) -> Void
  let locatorLine: @convention(c) (Bytes?) -> Int32
  let read: @convention(c) (Handle?) -> Int32
  let nodeType: @convention(c) (Handle?) -> Int32
  let name: @convention(c) (Handle?) -> UnsafePointer<CChar>?
  let value: @convention(c) (Handle?) -> UnsafePointer<CChar>?
  let isEmptyElement: @convention(c) (Handle?) -> Int32
  let nextAttribute: @convention(c) (Handle?) -> Int32
  let backToElement: @convention(c) (Handle?) -> Int32
  let currentNode: @convention(c) (Handle?) -> Bytes?
  let nodeLine: @convention(c) (Bytes?) -> Int
  let parserLine: @convention(c) (Handle?) -> Int32
  let free: @convention(c) (Handle?) -> Void

  /// The library as found on this system; nil where it is not installed or too old.
  static let system: LibXML? = {
    let files = ["libxml2.so.2", "libxml2.so.16", "libxml2.so", "libxml2.2.dylib"]
    for file in files {
      if let library = dlopen(file, RTLD_NOW | RTLD_LOCAL) { return LibXML(library) }
    }
    return nil
  }()

  private init?(_ library: Bytes) {
    func find<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let readerForIO = find(
        "xmlReaderForIO",
        as: (@convention(c) (
          ReadCallback?, CloseCallback?, Bytes?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
          Int32
        ) -> Handle?).self),
      let setErrorHandler = find(
        "xmlTextReaderSetErrorHandler",
        as: (@convention(c) (Handle?, ErrorCallback?, Bytes?) -> Void).self),
      let locatorLine = find(
        "xmlTextReaderLocatorLineNumber", as: (@convention(c) (Bytes?) -> Int32).self),
      let read = find("xmlTextReaderRead", as: (@convention(c) (Handle?) -> Int32).self),
      let nodeType = find("xmlTextReaderNodeType", as: (@convention(c) (Handle?) -> Int32).self),
      let name = find(
        "xmlTextReaderConstLocalName",
        as: (@convention(c) (Handle?) -> UnsafePointer<CChar>?).self),
      let value = find(
        "xmlTextReaderConstValue", as: (@convention(c) (Handle?) -> UnsafePointer<CChar>?).self),
      let isEmptyElement = find(
        "xmlTextReaderIsEmptyElement", as: (@convention(c) (Handle?) -> Int32).self),
      let nextAttribute = find(
        "xmlTextReaderMoveToNextAttribute", as: (@convention(c) (Handle?) -> Int32).self),
      let backToElement = find(
        "xmlTextReaderMoveToElement", as: (@convention(c) (Handle?) -> Int32).self),
      let currentNode = find(
        "xmlTextReaderCurrentNode", as: (@convention(c) (Handle?) -> Bytes?).self),
      let nodeLine = find("xmlGetLineNo", as: (@convention(c) (Bytes?) -> Int).self),
      let parserLine = find(
        "xmlTextReaderGetParserLineNumber", as: (@convention(c) (Handle?) -> Int32).self),
      let free = find("xmlFreeTextReader", as: (@convention(c) (Handle?) -> Void).self)
    else { return nil }
    self.readerForIO = readerForIO
    self.setErrorHandler = setErrorHandler
    self.locatorLine = locatorLine
    self.read = read
    self.nodeType = nodeType
    self.name = name
    self.value = value
    self.isEmptyElement = isEmptyElement
    self.nextAttribute = nextAttribute
    self.backToElement = backToElement
    self.currentNode = currentNode
    self.nodeLine = nodeLine
    self.parserLine = parserLine
    self.free = free
  }
}
