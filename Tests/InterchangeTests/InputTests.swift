import Foundation
import Testing

@testable import Interchange

/// A file of bytes that is removed with the test.
final class ByteFile {
  let path: String

  init(_ bytes: [UInt8], ending: String = "csv") throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-\(UUID().uuidString).\(ending)")
    try Data(bytes).write(to: url)
    path = url.path
  }

  convenience init(text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The file as a program packs it.
  func packed(by program: String, keeping count: Int? = nil) throws -> ByteFile {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try ByteFile(Array(data.prefix(count ?? data.count)))
  }
}

@Suite struct InputFileTests {
  private func lines(_ file: ByteFile, _ encoding: TextEncoding = .utf8) throws -> [String] {
    defer { withExtendedLifetime(file) {} }
    return try lines(file.path, encoding)
  }

  private func reason(_ file: ByteFile) -> String {
    defer { withExtendedLifetime(file) {} }
    return reason(file.path)
  }

  private func lines(_ path: String, _ encoding: TextEncoding = .utf8) throws -> [String] {
    var reader = LineReader(try InputFile(path), encoding: encoding)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [0, 1]) func aLineHasABound(more: Int) throws {
    let file = try TemporaryFile("x")
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.truncate(atOffset: UInt64(LineReader.longest + more))
    try handle.close()
    var reader = LineReader(try InputFile(file.path))
    var reason: String?
    do { _ = try reader.bytes() } catch { reason = error.description }
    #expect(
      reason
        == (more == 0 ? nil : "\(file.path):1: is longer than 64 megabytes: no line of text is"))
  }

  private func reason(_ path: String) -> String {
    do {
      let found = try lines(path)
      return "read as \(found.count) lines"
    } catch { return (error as? InputError)?.reason ?? "\(error)" }
  }

  @Test func linesEndWithEitherEndAndTheLastMayHaveNone() throws {
    let file = try ByteFile(text: "\u{FEFF}one\r\ntwo\n\nfour")
    #expect(try lines(file) == ["one", "two", "", "four"])
    #expect(try lines(ByteFile(text: "\n\n  \nx")) == ["", "", "  ", "x"])
  }

  @Test func aFileMayEndItsLinesWithCarriageReturnsAlone() throws {
    #expect(try lines(ByteFile(text: "one\rtwo\r\rthree")) == ["one", "two", "", "three"])
    #expect(try lines(ByteFile(text: "one\rtwo\nthree\r\n")) == ["one\rtwo", "three"])
    #expect(try lines(ByteFile(text: "abcde\r\nsix")) == ["abcde", "six"])
  }

  @Test func linesAcrossTheEndsOfBuffersStayWhole() throws {
    let texts = (0..<400).map { String(repeating: "x", count: $0 * 41) + "\($0)" }
    #expect(try lines(ByteFile(text: texts.joined(separator: "\n"))) == texts)
  }

  @Test(arguments: ["gzip", "xz"])
  func packedFilesAreUnpacked(program: String) throws {
    let texts = (0..<20_000).map { "line \($0)" }
    let file = try ByteFile(text: texts.joined(separator: "\n"))
    #expect(try lines(file.packed(by: program)) == texts)
  }

  @Test(arguments: ["gzip", "xz"])
  func aPackedFileThatIsCutShortIsRefused(program: String) throws {
    let file = try ByteFile(text: (0..<20_000).map { "line \($0 * 7919 % 10_007)" }.joined())
    let whole = try file.packed(by: program)
    let count = try Data(contentsOf: URL(fileURLWithPath: whole.path)).count
    for keep in [count / 2, count - 3, 12] {
      let cut = try file.packed(by: program, keeping: keep)
      #expect(reason(cut).hasPrefix("is cut short or damaged"), "\(keep) of \(count)")
    }
  }

  @Test func aFilePackedTwiceIsRefused() throws {
    let file = try ByteFile(text: "date,title\n").packed(by: "gzip")
    #expect(reason(try file.packed(by: "gzip")).hasPrefix("is packed twice"))
  }

  @Test(arguments: ["", "\n", " \r\n\t", "\u{FEFF}", String(repeating: "\n", count: 300_000)])
  func whatHasNothingInItIsEmpty(text: String) throws {
    let file = try ByteFile(text: text)
    #expect(reason(file) == "is empty")
    #expect(reason(try file.packed(by: "gzip")) == "is empty")
  }

  @Test func severalPackedPartsAreOneText() throws {
    let one = try ByteFile(text: "a\n").packed(by: "gzip")
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: one.path)))
    #expect(try lines(ByteFile(bytes + bytes)) == ["a", "a"])
  }

  @Test func otherEncodingsAreRefusedOrRead() throws {
    let utf16 = try ByteFile([0xFF, 0xFE] + Array("a\0b\0\n\0".utf8))
    #expect(reason(utf16).contains("UTF-16"))
    let latin = try ByteFile([0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68])
    #expect(reason(latin).contains("--encoding latin-1"))
    #expect(try lines(latin, .latin1) == ["Zürich"])
    #expect(reason(try ByteFile([0x61, 0, 0x62])).contains("null character"))
  }

  @Test func foldersAndMissingFilesAreRefused() throws {
    #expect(reason(FileManager.default.temporaryDirectory.path) == "is a folder")
    #expect(reason("/nowhere/at/all").hasPrefix("cannot be opened"))
  }

  @Test func aLineWithoutEndIsRefusedBeforeItIsInMemory() throws {
    let file = try ByteFile([])
    // A file with a hole has no blocks; reading it gives null bytes.
    try #require(truncate(file.path, 300 << 20) == 0)
    let before = Self.residentMegabytes()
    #expect(reason(file).contains("longer than 64 megabytes"))
    #expect(Self.residentMegabytes() - before < 250)
  }

  private static func residentMegabytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS") })
    else { return 0 }
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

@Suite struct InputTableTests {
  private func table(_ text: String, _ dialect: DelimitedReader.Dialect? = nil) throws -> [[String]]
  {
    let file = try ByteFile(text: text)
    var reader = DelimitedReader(try InputFile(file.path), dialect: dialect ?? .csv)
    var rows: [[String]] = []
    if dialect == nil, let head = try reader.header() {
      rows.append((0..<head.count).map(head.raw))
    }
    while let row = try reader.next() { rows.append((0..<row.count).map(row.raw)) }
    return rows
  }

  @Test func theDialectFollowsFromTheHeads() throws {
    #expect(try table("a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(try table("a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(try table("a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
    #expect(try table("\"a;b;c\",d\n1,2") == [["a;b;c", "d"], ["1", "2"]])
    #expect(try table("a\n1") == [["a"], ["1"]])
  }

  @Test func quotedCellsHoldDelimitersMarksAndLineEnds() throws {
    #expect(
      try table("a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n") == [["a", "b"], ["x, \"y\"\nz", "2"]])
    #expect(try table("a,b\n\"\",\"\"\"\"") == [["a", "b"], ["", "\""]])
    #expect(try table("a,b\n\"tab\there\",2\n") == [["a", "b"], ["tab\there", "2"]])
    #expect(try table("a,b\n\"\n\n\",2\n") == [["a", "b"], ["\n\n", "2"]])
    #expect(try table("a,b\n5\" gun,2\n") == [["a", "b"], ["5\" gun", "2"]])
  }

  @Test func quotedCellsKeepTheirCarriageReturns() throws {
    let rows = { (text: String) in
      let file = try ByteFile(text: text)
      var reader = DelimitedReader(try InputFile(file.path))
      var rows: [[String]] = []
      while let row = try reader.next() { rows.append((0..<row.count).map(row.raw)) }
      return rows
    }
    #expect(try rows("a,b\n\"x\ry\",2\n") == [["a", "b"], ["x\ry", "2"]])
    // Where lines end so, one in a cell ends a line as any other.
    #expect(try rows("a,b\r\"x\ry\",2\r") == [["a", "b"], ["x\ny", "2"]])
  }

  @Test func plainTablesKeepTheirMarks() throws {
    #expect(try table("\"a\tb\n", .plainTabs) == [["\"a", "b"]])
  }

  @Test func emptyLinesAreNoRowsAndRowsKnowTheirLines() throws {
    let file = try ByteFile(text: "\n\na,b\n\n\"x\ny\",1\r\n \nz,2\n")
    var reader = DelimitedReader(try InputFile(file.path))
    #expect(try reader.header()?.line == 3)
    #expect(try reader.next()?.line == 5)
    #expect(try reader.next()?.line == 8)
    #expect(try reader.next() == nil)
  }

  @Test func aMarkThatNeverClosesIsFoundWhereItOpens() throws {
    let rest = String(repeating: "c,d\n", count: 20_000)
    for text in ["a,b\n1,2\n\"open,2\n" + rest, "a,b\n1,2\n\"open,2\n"] {
      let error = #expect(throws: InputError.self) { try table(text) }
      #expect(error?.line == 3)
      #expect(error?.reason.contains("never closes") == true)
    }
  }

  @Test func aMarkOfAByteOrderBeforeAQuotedHeadIsNoPartOfIt() throws {
    #expect(try table("\u{FEFF}\"a\",b\n1,2")[0] == ["a", "b"])
  }

  @Test func nullsAndOtherEncodingsAreRefusedOnTheirLine() throws {
    for (text, line) in [("a,b\n1,\0\n", 2), ("a,b\n\"1\n\0\",2\n", 2)] {
      let error = #expect(throws: InputError.self) { try table(text) }
      #expect(error?.line == line)
    }
  }

  @Test func everyTableThatIsWrittenIsReadAgain() throws {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let pieces = ["a", ",", "\"", "\n", "é", "\t", ";", "'", "x y"]
    for _ in 0..<300 {
      let width = 2 + next(3)
      let rows = (0...next(6)).map { _ in
        (0..<width).map { _ in "q" + (0..<next(5)).map { _ in pieces[next(9)] }.joined() }
      }
      let text = rows.map { row in
        row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      }.joined(separator: next(2) == 0 ? "\n" : "\r\n")
      #expect(try table(text, .csv) == rows, "\(text)")
    }
  }
}
