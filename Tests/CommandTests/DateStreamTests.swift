import Foundation
import Testing

/// The contract of `date --stdin`: a line in, a line of JSON out.
@Suite struct DateStreamTests {
  /// What the program writes for bytes.
  private func output(
    _ input: Data, _ arguments: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let room = try Workroom()
    try input.write(to: room.folder.appendingPathComponent("in"))
    let options = arguments.joined(separator: " ")
    let outcome = try room.shell("chancery date --stdin \(options) < in")
    #expect(outcome.status == 0, "\(outcome.err)", sourceLocation: sourceLocation)
    #expect(outcome.err.isEmpty, sourceLocation: sourceLocation)
    return outcome.out
  }

  /// The lines of an output; Foundation takes long to find them.
  private func lines(_ output: String) -> [String] {
    var lines = output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    #expect(lines.removeLast().isEmpty, "the last line has no end")
    return lines
  }

  /// Answers bytes, each line parsed by a JSON parser that is not ours.
  private func answers(
    _ input: Data, _ arguments: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (lines: [String], objects: [[String: Any]]) {
    let lines = lines(try output(input, arguments, sourceLocation: sourceLocation))
    return (lines, try objects(lines, sourceLocation: sourceLocation))
  }

  private func objects(
    _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [[String: Any]] {
    try lines.map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        sourceLocation: sourceLocation)
    }
  }

  private func answers(_ input: String, _ arguments: String...) throws -> [[String: Any]] {
    try answers(Data(input.utf8), arguments).objects
  }

  @Test func aDateHasTheseKeysInThisOrder() throws {
    let (lines, _) = try answers(Data("autumn 1942\n3/4/2001\n1949/..\n".utf8))
    #expect(
      lines.joined(separator: "\n") == """
        {"input":"autumn 1942","valid":true,"edtf":"1942-23","earliest":"1942-09-01",\
        "latest":"1942-11-30","text":"autumn 1942"}
        {"input":"3/4/2001","valid":false,"error":"ambiguous: 3 April or 4 March 2001"}
        {"input":"1949/..","valid":true,"edtf":"1949/..","earliest":"1949-01-01",\
        "latest":null,"text":"since 1949"}
        """)
  }

  @Test func aBoundIsNullWhereThereIsNoDay() throws {
    let rows: [(String, String?, String?)] = [
      ("1949/..", "1949-01-01", nil), ("1949/", "1949-01-01", nil), ("../1949", nil, "1949-12-31"),
      ("/1949", nil, "1949-12-31"), ("[..1949-08-24]", nil, "1949-08-24"),
      ("before 1949", nil, "1948-12-31"), ("after 1949", "1950-01-01", nil), ("Y17E30", nil, nil),
      ("[..1648,1650..]", nil, nil), ("-0043", "-0043-01-01", "-0043-12-31"),
    ]
    let found = try answers(rows.map(\.0).joined(separator: "\n"))
    #expect(found.count == rows.count)
    for ((text, earliest, latest), object) in zip(rows, found) {
      #expect(object["valid"] as? Bool == true, "\(text)")
      for (key, day) in [("earliest", earliest), ("latest", latest)] {
        #expect(object[key] as? String == day, "\(text) \(key)")
        #expect((object[key] is NSNull) == (day == nil), "\(text) \(key)")
      }
    }
  }

  @Test func undatedIsAnAnswerAndNoDate() throws {
    let object = try #require(try answers("undated\n").first)
    #expect(object["valid"] as? Bool == true)
    for key in ["edtf", "earliest", "latest"] { #expect(object[key] is NSNull, "\(key)") }
    #expect(object["text"] as? String == "undated")
  }

  @Test func aRefusalHasNothingButItsReason() throws {
    let texts = [
      "hello", "", "30 February 2001", "9/11/1941", "Wednesday", "recently", "three days later",
      "D-Day", "FY 1948", "@2001-10-03-brussels", "1949/1948", "Wednesday 4 October 2001",
    ]
    let found = try answers(texts.joined(separator: "\n"))
    #expect(found.map { $0["input"] as? String } == texts)
    for object in found {
      #expect(Set(object.keys) == ["input", "valid", "error"], "\(object)")
      #expect(object["valid"] as? Bool == false)
      #expect((object["error"] as? String)?.isEmpty == false)
      #expect((object["error"] as? String)?.contains("\n") == false)
    }
  }

  @Test func aLineCarriesItsDateline() throws {
    let lines = [
      "Wednesday\t2001-11-23", "Wednesday", "Wednesday\t1914-08-07", "Wednesday\tnever",
      "yesterday\t-0043-03-15",
    ].joined(separator: "\n")
    func days(_ objects: [[String: Any]]) -> [String?] { objects.map { $0["edtf"] as? String } }
    let alone = try answers(lines)
    #expect(days(alone) == ["2001-11-21", nil, "1914-08-05", nil, "-0043-03-14"])
    #expect(alone.prefix(4).allSatisfy { $0["input"] as? String == "Wednesday" })
    #expect((alone[3]["error"] as? String)?.contains("never") == true)
    let against = try answers(lines, "--as-of", "1939-09-03")
    #expect(days(against) == ["2001-11-21", "1939-08-30", "1914-08-05", nil, "-0043-03-14"])
    #expect(days(try answers("1942\t2001-02-30\n1942\t\n1942\t2001\n")) == [nil, nil, nil])
  }

  @Test func edtfAloneIsReadWhereThatIsAsked() throws {
    let lines = [
      "1942-23", "autumn 1942", " 1942", "1942 ", "1940-41", "undated", "[1940]", "194x",
      "Wednesday\t2001-11-23",
    ].joined(separator: "\n")
    let found = try answers(lines, "--edtf").map { $0["edtf"] as? String }
    #expect(found == ["1942-23", nil, nil, nil, "1940-41", nil, "[1940]", nil, nil])
    let english = try answers(lines).map { $0["edtf"] as? String }
    #expect(
      english == [
        "1942-23", "1942-23", "1942", "1942", "1940/1941", nil, "1940", "194X", "2001-11-21",
      ])
  }

  @Test func theOrderOfNumbersAndTheStyleOfWordsCanBeTold() throws {
    #expect(try answers("3/4/2001", "--day-first").first?["edtf"] as? String == "2001-04-03")
    #expect(try answers("3/4/2001", "--month-first").first?["edtf"] as? String == "2001-03-04")
    let american = try answers("3 Oct 2001", "--dates", "american").first
    #expect(american?["text"] as? String == "October 3, 2001")
    #expect(try answers("3 Oct 2001", "--dates", "iso").first?["text"] as? String == "2001-10-03")
  }

  @Test func aCalendarAndATimeAreSaidBeside() throws {
    let found = try answers(
      "25 October 1917 OS\n11 November 1918, 11 a.m.\n1914-08-04T23:00:07+01:00")
    #expect(found[0]["calendar"] as? String == "julian")
    #expect(found[0]["edtf"] as? String == "1917-11-07")
    #expect(found.dropFirst().allSatisfy { $0["calendar"] == nil })
    for object in found { #expect(object["earliest"] as? String == object["latest"] as? String) }
  }

  @Test func theEndsOfLinesAreNoPartOfThem() throws {
    let plain = try answers(Data("1942\n\n1943\n".utf8))
    #expect(plain.objects.map { $0["input"] as? String } == ["1942", "", "1943"])
    #expect(try answers(Data("1942\r\n\r\n1943\r\n".utf8)).lines == plain.lines)
    #expect(try answers(Data("1942\n\n1943".utf8)).lines == plain.lines)
    #expect(try answers(Data("1942\r\n\r\n1943\r".utf8)).lines == plain.lines)
    #expect(try answers(Data()).lines.isEmpty)
    #expect(try answers(Data("\n".utf8)).objects.count == 1)
  }

  @Test func bytesThatAreNoTextAreAnsweredToo() throws {
    let broken: [[UInt8]] = [[0xFF, 0xFE], Array("1942".utf8) + [0xC3], [0xED, 0xA0, 0x80]]
    let texts = [
      "1942\u{0}", "\u{0}", "1\u{1B}[31m942\u{7}", "\u{7F}\u{85}\u{2028}", "\"\\\u{8}\u{C}",
      "１９４２", "1942\u{301}", "1942\u{FEFF}", "\u{202E}2491",
    ]
    let all = broken + texts.map { Array($0.utf8) }
    let (lines, objects) = try answers(Data(all.joined(separator: [0x0A])))
    #expect(objects.count == all.count)
    for object in objects { #expect(object["valid"] as? Bool == false, "\(object)") }
    let inputs = objects.map { ($0["input"] as? String ?? "").unicodeScalars.map(\.value) }
    for (found, text) in zip(inputs.dropFirst(broken.count), texts) {
      #expect(found == text.unicodeScalars.map(\.value))
    }
    #expect(inputs[1] == "1942\u{FFFD}".unicodeScalars.map(\.value))
    for line in lines { #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "\(line)") }
  }

  @Test(arguments: [
    ("9", "", 10_000_000), ("q", "", 10_000_000), ("9", "--edtf", 1_000_000),
    ("q", "--edtf", 1_000_000),
  ])
  func aLineOfMegabytesIsAnswered(piece: String, option: String, length: Int) throws {
    let room = try Workroom()
    let outcome = try room.shell(
      "(head -c \(length) /dev/zero | tr '\\0' \(piece); echo; echo 1942) "
        + "| chancery date --stdin \(option)")
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    let lines = lines(outcome.out)
    #expect(lines.count == 2)
    // The line itself, and not much more.
    #expect(lines[0].hasPrefix("{\"input\":\"\(piece)\(piece)"))
    #expect((length...length + 600).contains(lines[0].utf8.count))
    #expect(String(lines[0].suffix(400)).contains("\",\"valid\":false,\"error\":\""))
    #expect(lines[1].hasPrefix("{\"input\":\"1942\",\"valid\":true,"))
  }

  @Test func manyLinesAreAnsweredInTheirOrderAndAsOneIs() throws {
    // Fifty thousand lines, some of them long: several batches, and parts on every processor.
    let makers: [(Int) -> String] = [
      { "\(1000 + $0 % 9000)-0\(1 + $0 % 9)" }, { "[\(1000 + $0 % 800)..\(1900 + $0 % 100)]" },
      { "line \($0) “é” \\ \"" }, { _ in "" }, { "\(1000 + $0 % 9000)/\t\(1500 + $0 % 500)-11-23" },
    ]
    let lines = (0..<50_000).map { index in
      index % 100 == 7
        ? "Wednesday\t\(1500 + index % 400)-11-23" : makers[index % makers.count](index)
    }
    let input = Data(lines.joined(separator: "\n").utf8)
    #expect(input.count > 1 << 19)
    let whole = try output(input)
    #expect(try output(input) == whole)
    let all = self.lines(whole)
    #expect(all.count == lines.count)
    let inputs = try objects(all).map { $0["input"] as? String ?? "none" }
    let parts = lines.map { $0.utf8.split(separator: 0x09).first.map { String(Substring($0)) } }
    #expect(zip(inputs, parts).first { $0 != $1 ?? "" } == nil)
    for index in [0, 7, 12, 16_307, 24_999, 33_333, 49_999] {
      let alone = try answers(Data(lines[index].utf8 + [0x0A])).lines
      #expect(alone == [all[index]], "line \(index + 1)")
    }
  }
}
