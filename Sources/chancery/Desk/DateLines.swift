import Chronology
import Foundation
import Rendering

/// Answers expressions that come a line at a time on standard input, each with a line of JSON.
///
/// Lines are answered in batches on all processors, and written in their order; memory holds a few
/// batches, however long the input is.
struct DateLines {
  let understanding: DateUnderstanding
  let style: DateStyle

  /// The bytes that are read at once.
  private static let piece = 1 << 18

  func run() throws {
    var held: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try Console.read(into: $0) }
      if count == 0 { break }
      let piece = buffer[..<count]
      guard let end = piece.lastIndex(of: UInt8(ascii: "\n")) else {
        held += piece
        continue
      }
      held += piece[...end]
      answer(held)
      held = Array(piece[(end + 1)...])
    }
    if !held.isEmpty { answer(held) }
  }

  /// Answers whole lines, some on each processor.
  private func answer(_ bytes: [UInt8]) {
    let parts = Self.parts(of: bytes, count: ProcessInfo.processInfo.activeProcessorCount)
    let answers = Answers(count: parts.count)
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      answers.set(lines(bytes[parts[index]]), at: index)
    }
    for answer in answers.all { Console.bytes(answer) }
  }

  /// Cuts bytes after line feeds into parts of about one size.
  private static func parts(of bytes: [UInt8], count: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    let size = max(1 << 14, bytes.count / max(1, count) + 1)
    while start < bytes.count {
      let least = min(start + size, bytes.count)
      let end = bytes[(least - 1)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      parts.append(start..<(end ?? bytes.count))
      start = end ?? bytes.count
    }
    return parts
  }

  private func lines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let writer = DateAnswerLine(style: style)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 8)
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      answer(rest[..<end], writer, &output)
      rest = rest[min(end + 1, rest.endIndex)...]
    }
    return output
  }

  private func answer(
    _ bytes: ArraySlice<UInt8>, _ writer: DateAnswerLine, _ output: inout [UInt8]
  ) {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    let tab = line.firstIndex(of: UInt8(ascii: "\t"))
    let input = String(decoding: line[..<(tab ?? line.endIndex)], as: UTF8.self)
    var understanding = understanding
    if let tab {
      let words = String(decoding: line[(tab + 1)...], as: UTF8.self)
      guard let day = CivilDate(iso: words) else {
        let reason = "the dateline “\(words.prefix(40))” is no day; write it as 2001-11-23"
        return writer.write(refusal: reason, of: input, to: &output)
      }
      understanding.reader.dateline = day
    }
    do {
      let reading = try understanding.read(input) { _ in throw Self.noEvents }
      writer.write(reading, of: input, to: &output)
    } catch {
      writer.write(refusal: DateUnderstanding.reason(error), of: input, to: &output)
    }
  }

  private static let noEvents = Failure("events are looked up for one expression, not with --stdin")
}

/// What several processors answered, in order.
private final class Answers: @unchecked Sendable {
  private var answers: [[UInt8]]
  private let lock = NSLock()

  init(count: Int) { answers = Array(repeating: [], count: count) }

  func set(_ answer: [UInt8], at index: Int) {
    lock.withLock { answers[index] = answer }
  }

  var all: [[UInt8]] { answers }
}
