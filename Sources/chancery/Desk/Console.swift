import ArgumentParser
import Diplomacy
import Foundation
import Rendering

/// Where the program reads and writes: results go to standard output, everything else to standard
/// error.
enum Console {
  /// Writes a result; ends the program when it cannot be written, as on a full disk.
  static func out(_ text: String) {
    guard write(text, to: STDOUT_FILENO) else { cannotWrite() }
  }

  /// Writes data, as they are; a terminal gets them with nothing in them that it would obey.
  static func data(_ text: String) {
    guard isTerminal else { return out(text) }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { line in
      // CSV ends its lines with a return, too.
      line.last == "\r"
        ? SafeText.line(String(line.dropLast())) + "\r" : SafeText.line(String(line))
    }
    out(safe.joined(separator: "\n"))
  }

  /// Says something beside the result.
  static func say(_ text: String) {
    _ = write("\(SafeText.line(text))\n", to: STDERR_FILENO)
  }

  /// Writes data in UTF-8, as ``data(_:)`` does, without making a text of them where that can be spared.
  static func bytes(_ bytes: [UInt8]) {
    if isTerminal { return data(String(decoding: bytes, as: UTF8.self)) }
    if held != nil { return out(String(decoding: bytes, as: UTF8.self)) }
    guard bytes.withUnsafeBufferPointer({ write($0, to: STDOUT_FILENO) }) else { cannotWrite() }
  }

  private static func cannotWrite() -> Never {
    _ = write(
      "Error: the output cannot be written: \(String(cString: strerror(errno)))\n",
      to: STDERR_FILENO)
    Foundation.exit(1)
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    if file == STDOUT_FILENO, held != nil {
      held?.scan.add(text)
      return held?.file.map { put(text, to: fileno($0)) } ?? false
    }
    return put(text, to: file)
  }

  private static func put(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write($0, to: file) }
  }

  // What is held back

  /// A result that is held back until it is known that nothing private is in it.
  private struct Held {
    var scan: PrivacyScan
    /// A file without a name, which is gone with the program.
    var file: UnsafeMutablePointer<FILE>?
  }

  /// Only the thread that runs the command writes results.
  nonisolated(unsafe) private static var held: Held?

  /// Holds results back from now on, and looks through them.
  static func hold(_ scan: PrivacyScan) {
    if scan.isEmpty { return }
    if held == nil { hold() }
    held?.scan = scan
  }

  /// Holds results back from now on: a command that fails is to have written nothing.
  static func hold() {
    if held == nil { held = Held(scan: PrivacyScan(PrivateNames()), file: tmpfile()) }
  }

  /// Why something is not written: private names were found in it.
  static func privacyFailure(_ found: Set<String>) -> Failure {
    let found = found.sorted().prefix(3).map { $0.prefix(60) }
    let names = found.map { "“\($0)”" }.joined(separator: ", ")
    let word = Desk.shellWord(found.first.map(String.init) ?? "")
    return Failure(
      "\(names) would stand in the output and is private; nothing was written: find it with "
        + "“chancery search \(word) --include-private”, and reword it or make that private too")
  }

  /// Looks through a result that is not written as it is: into a file, or in another form.
  static func prove(_ text: String) throws {
    guard var scan = held?.scan else { return }
    scan.add(text)
    try end(&scan)
  }

  private static func end(_ scan: inout PrivacyScan) throws {
    scan.end()
    if !scan.found.isEmpty { throw privacyFailure(scan.found) }
  }

  /// Writes the bytes of a picture that has been looked through.
  static func picture(_ data: Data) {
    let file = held?.file.map { fileno($0) } ?? STDOUT_FILENO
    let isWritten = data.withUnsafeBytes { write($0.bindMemory(to: UInt8.self), to: file) }
    if !isWritten { cannotWrite() }
  }

  /// Writes the results that were held back.
  ///
  /// - Throws: A failure where something private is in them; nothing of them is written then.
  static func release() throws {
    guard var result = held else { return }
    held = nil
    try end(&result.scan)
    guard let file = result.file else { cannotWrite() }
    rewind(file)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&bytes, 1, bytes.count, file)
      if count == 0 { break }
      let isWritten = bytes[..<count].withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) }
      if !isWritten { cannotWrite() }
    }
  }

  /// Only the thread that runs the command writes results.
  nonisolated(unsafe) private static var pager: Pager?

  /// Shows what follows a screen at a time, where it is long and goes to a terminal.
  static func page() { if pager == nil { pager = Pager() } }

  /// Writes what is left for the pager, and waits for its reader.
  static func endPaging() {
    guard let last = pager else { return }
    pager = nil
    _ = last.rest().withUnsafeBufferPointer { writeAll($0, to: STDOUT_FILENO) }
    last.end()
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    guard file == STDOUT_FILENO, let pager else { return writeAll(bytes, to: file) }
    return pager.take(bytes).withUnsafeBufferPointer { writeAll($0, to: file) }
  }

  /// Writes bytes to an open file; tells whether it took all of them.
  static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let written = Foundation.write(file, base + start, bytes.count - start)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return false }
      start += written
    }
    return true
  }

  /// Reads what comes next on standard input; 0 at its end.
  static func read(into bytes: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      if count >= 0 { return count }
      if errno != EINTR {
        throw Failure("standard input cannot be read: \(String(cString: strerror(errno)))")
      }
    }
  }

  /// Warns, without failing.
  static func warn(_ text: String) { say("warning: \(text)") }

  /// Whether a person sits at the terminal and can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether results go to a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Asks a person; nil when nothing was answered.
  static func ask(_ question: String) -> String? {
    _ = write("\(SafeText.line(question)) ", to: STDERR_FILENO)
    guard let answer = readLine(strippingNewline: true) else { return nil }
    let words = answer.trimmingCharacters(in: .whitespaces)
    return words.isEmpty ? nil : words
  }

  /// The rows of the terminal; nil in a pipe.
  static var terminalRows: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return nil
    }
    return Int(size.ws_row)
  }

  /// The width of the terminal in columns; nil in a pipe.
  static var terminalWidth: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Ends the program with an error's words and status: 0 done, 1 could not, 64 wrong usage.
  ///
  /// - Parameter command: the command that ran; nil where none was understood.
  static func exit(with error: any Error, in command: (any ParsableCommand.Type)?) -> Never {
    if error is ExitCode { do { try release() } catch { exit(with: error, in: command) } }
    endPaging()
    if error is ExitCode || error is CleanExit || Chancery.exitCode(for: error) == .success {
      Chancery.exit(withError: error)
    }
    if Chancery.exitCode(for: error) == .validationFailure {
      _ = write(UsageError(error, in: command).words, to: STDERR_FILENO)
      Foundation.exit(ExitCode.validationFailure.rawValue)
    }
    let words = Failure.words(for: error)
    _ = write("Error: \(words)\n", to: STDERR_FILENO)
    if let interrupted = error as? Interrupted { Interruption.die(of: interrupted.signal) }
    Foundation.exit(1)
  }
}

/// Why a command could not do what it was asked, where no other layer says it.
struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }

  /// An error in a user's words, without anything that a terminal would obey.
  static func words(for error: any Error) -> String {
    let text: String
    switch error {
    case let error as CocoaError: text = OutputPath.words(for: error)
    default: text = String(describing: error)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.line(LongText.cut(String($0))) }.joined(separator: "\n")
  }
}
