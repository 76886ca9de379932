import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file or of standard input, unpacked on the way where it is packed by gzip or xz.
public final class InputFile {
  /// What it is called in messages.
  public let name: String
  /// Its size in bytes as it lies on the disk; nil of what is no file.
  public let size: Int64?

  private let descriptor: Int32
  private let isStandardInput: Bool
  private var head: [UInt8] = []
  private var unpacking: Unpacking?
  private var count: Int64 = 0
  private var isBlank = true

  /// Opens a file; `-` is standard input.
  public init(_ path: String) throws(InputError) {
    isStandardInput = path == "-"
    name = isStandardInput ? "standard input" : path
    descriptor = isStandardInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputError(file: path, reason: "cannot be opened: \(Self.words(for: errno))")
    }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int64(status.st_size) : nil
    if status.st_mode & S_IFMT == S_IFDIR {
      if !isStandardInput { close(descriptor) }
      throw InputError(file: name, reason: "is a folder")
    }
    try sniff(isFile: isFile)
  }

  deinit {
    if !isStandardInput { close(descriptor) }
  }

  private func sniff(isFile: Bool) throws(InputError) {
    let descriptor = descriptor
    let first = try bytes(Packing.length) { Self.read(descriptor, $0) }
    if first.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw InputError(
        file: name,
        reason: "is a zip archive: unpack it first (a spreadsheet has to be saved as CSV)")
    }
    guard let packing = Packing(first) else {
      head = first
      return
    }
    let canRewind = isFile && lseek(descriptor, 0, SEEK_SET) == 0
    let unpacking = try Unpacking(
      packing, from: descriptor, head: canRewind ? [] : first, file: name)
    self.unpacking = unpacking
    head = try bytes(Packing.length) { Self.read(unpacking.output.fileDescriptor, $0) }
    guard Packing(head) == nil else {
      throw InputError(file: name, reason: "is packed twice; unpack it once before it is imported")
    }
  }

  /// Some bytes, fewer only at the end.
  private func bytes(
    _ wanted: Int, from read: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(InputError) -> [UInt8] {
    var found: [UInt8] = []
    while found.count < wanted {
      var piece = [UInt8](repeating: 0, count: wanted - found.count)
      let length = piece.withUnsafeMutableBytes { read($0) }
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw fault() }
      if length == 0 { break }
      found += piece.prefix(length)
    }
    return found
  }

  private static func read(_ source: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(source, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(source, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(source, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func words(for code: Int32) -> String {
    strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)"
  }

  private func fault() -> InputError {
    InputError(file: name, reason: "cannot be read: \(Self.words(for: errno))")
  }

  /// Reads the next bytes; 0 is the end.
  ///
  /// - Throws: ``InputError`` where it cannot be read, or what is packed is cut short; where there is
  ///   nothing in it but white space, which is no file of anything.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let length = try next(into: buffer)
    guard isBlank, !buffer.isEmpty else { return length }
    if length == 0 { throw InputError.empty(name) }
    isBlank = buffer.prefix(length).allSatisfy(Self.blank.contains)
    if isBlank { try lookAhead() }
    return length
  }

  /// Looks for something behind white space, before anybody takes that for rows.
  private func lookAhead() throws(InputError) {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
    defer { piece.deallocate() }
    var ahead: [UInt8] = []
    while isBlank, ahead.count < 1 << 20 {
      let length = try next(into: piece)
      if length == 0 { throw InputError.empty(name) }
      ahead += piece.prefix(length)
      isBlank = piece.prefix(length).allSatisfy(Self.blank.contains)
    }
    isBlank = false
    head = ahead + head
    count -= Int64(ahead.count)
  }

  /// Space, tab, line ends, and the bytes of a byte order mark.
  private static let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]

  private func next(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if !head.isEmpty {
      let length = min(head.count, buffer.count)
      for index in 0..<length { buffer[index] = head[index] }
      head.removeFirst(length)
      count += Int64(length)
      return length
    }
    while true {
      let source = unpacking?.output.fileDescriptor ?? descriptor
      let length = Self.read(source, buffer)
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw fault() }
      if length == 0, let unpacking {
        self.unpacking = nil
        try unpacking.finish(file: name)
      }
      count += Int64(length)
      return length
    }
  }

  /// How many bytes of ``size`` have been read; packed ones are counted packed.
  public var position: Int64 {
    guard size != nil, unpacking != nil else { return count }
    // The program reads by the same open file, so that its place is ours.
    return Int64(max(0, lseek(descriptor, 0, SEEK_CUR)))
  }

  /// The whole of it as one text.
  ///
  /// - Parameter most: How many bytes are too many.
  public func text(
    _ encoding: TextEncoding = .utf8, most: Int = 1 << 30
  ) throws(InputError) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var failure: InputError?
      let length = buffer.withUnsafeMutableBytes { bytes -> Int in
        do { return try read(into: bytes) } catch {
          failure = error as? InputError
          return 0
        }
      }
      if let failure { throw failure }
      if length == 0 { break }
      all += buffer.prefix(length)
      guard all.count <= most else {
        throw InputError(file: name, reason: "is longer than \(most >> 20) megabytes")
      }
    }
    if all.starts(with: [0xEF, 0xBB, 0xBF]) { all.removeFirst(3) }
    guard let text = encoding.text(all) else {
      throw InputError(file: name, reason: TextEncoding.advice)
    }
    return text
  }

  /// Whether a file has nothing in it but white space; no more of it is read than tells.
  public static func isBlank(_ path: String) throws(InputError) -> Bool {
    let file = try InputFile(path)
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 1)
    defer { piece.deallocate() }
    do { _ = try file.read(into: piece) } catch {
      guard error == .empty(file.name) else { throw error }
      return true
    }
    return false
  }
}
