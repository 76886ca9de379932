import Foundation

/// Takes the SHA-256 of a file with the system's libcrypto.
public enum FileDigest {
  /// The SHA-256 of a file, in lower-case hexadecimal digits.
  ///
  /// - Complexity: O(n) in the file, which is never in memory as a whole.
  public static func sha256(ofFile path: String) throws(TextFileError) -> String {
    guard let library = LibCrypto.system else {
      throw TextFileError(
        file: path,
        reason: "cannot be checked: SHA-256 is taken with libcrypto, which was not found; "
          + "install OpenSSL (on Debian, libssl3)")
    }
    let file = try RegularFile(path)
    guard let digest = library.begin() else { throw file.fault("cannot be hashed") }
    defer { library.end(digest) }
    while let piece = try file.next() {
      guard library.add(piece, to: digest) else { throw file.fault("cannot be hashed") }
    }
    guard let bytes = library.finish(digest) else { throw file.fault("cannot be hashed") }
    return bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}

/// A file that is read in pieces; folders, pipes and devices, which may never end, are refused.
final class RegularFile {
  private let path: String
  private let handle: FileHandle

  init(_ path: String) throws(TextFileError) {
    self.path = path
    // Links are followed: what counts is what is read.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw TextFileError(file: path, reason: "is not there", isMissing: true)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw TextFileError(file: path, reason: "is not a file with a text in it")
    }
    guard let handle = FileHandle(forReadingAtPath: target) else {
      throw TextFileError(file: path, reason: "cannot be opened: you may not read it")
    }
    self.handle = handle
  }

  deinit { try? handle.close() }

  /// The next piece; nil at the end.
  func next() throws(TextFileError) -> Data? {
    do {
      guard let data = try handle.read(upToCount: 1 << 20), !data.isEmpty else { return nil }
      return data
    } catch { throw fault("cannot be read") }
  }

  /// All of it.
  ///
  /// - Parameter limit: A file with more bytes is refused.
  func all(limit: Int) throws(TextFileError) -> Data {
    var whole = Data()
    while let piece = try next() {
      whole += piece
      if whole.count > limit {
        throw fault("is too long to be searched: it has more than \(limit >> 20) megabytes")
      }
    }
    return whole
  }

  func fault(_ reason: String) -> TextFileError { TextFileError(file: path, reason: reason) }
}
