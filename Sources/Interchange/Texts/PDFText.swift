import Foundation

/// The text of a PDF file, by the program pdftotext.
enum PDFText {
  static func read(_ path: String) throws(TextFileError) -> String {
    guard let program = ProgramSearch.path(of: "pdftotext") else {
      throw TextFileError(
        file: path,
        reason: "cannot be searched: PDF is read with pdftotext, which was not found; "
          + "install poppler-utils, or register a text of it")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // A path from the root is none of its options.
    process.arguments = [
      "-q", "-enc", "UTF-8", URL(fileURLWithPath: path).standardizedFileURL.path, "-",
    ]
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      throw TextFileError(file: path, reason: "cannot be searched: pdftotext does not start")
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw TextFileError(file: path, reason: "cannot be read by pdftotext: is it a whole PDF?")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
