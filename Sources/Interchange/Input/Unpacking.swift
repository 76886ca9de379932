import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that unpacks a file while it is read, on another core.
final class Unpacking {
  /// From where the unpacked bytes are read.
  let output: FileHandle
  private let process = Process()
  private let errors = Pipe()
  private let packing: Packing

  /// Starts to unpack what is read from a descriptor.
  ///
  /// - Parameter head: Bytes that were read from it already.
  init(_ packing: Packing, from descriptor: Int32, head: [UInt8], file: String) throws(InputError) {
    self.packing = packing
    guard let program = ProgramSearch.path(of: packing.program, otherwise: "/usr/bin:/bin") else {
      throw InputError(
        file: file,
        reason: "is packed; unpacking it takes \(packing.program): install \(packing.package)")
    }
    let pipe = Pipe()
    output = pipe.fileHandleForReading
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-dc"]
    process.standardOutput = pipe
    process.standardError = errors
    let source = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    let feed = head.isEmpty ? nil : Pipe()
    process.standardInput = feed ?? source
    do { try process.run() } catch {
      throw InputError(file: file, reason: "cannot be unpacked: \(packing.program) does not start")
    }
    try? pipe.fileHandleForWriting.close()
    guard let feed else { return }
    // What was read from a pipe cannot be put back: it is handed on before the rest.
    let bytes = head
    Thread.detachNewThread {
      let target = feed.fileHandleForWriting
      defer { try? target.close() }
      do {
        try target.write(contentsOf: Data(bytes))
        while let data = try source.read(upToCount: 1 << 16), !data.isEmpty {
          try target.write(contentsOf: data)
        }
      } catch { return }
    }
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// Called when everything was read: tells what the program found wrong.
  func finish(file: String) throws(InputError) {
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = String(decoding: words, as: UTF8.self).split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
      let reason = text.map { $0.split(separator: ": ").last.map(String.init) ?? $0 }
      throw InputError(
        file: file,
        reason: "is cut short or damaged: \(packing.program) says “\(reason ?? "it failed")”")
    }
  }
}
