import Foundation
import Rendering

/// How far long work is, on one line of a terminal that is written over; nothing elsewhere.
struct Progress {
  private let name: String
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var rows = 0
  private var isShown = false
  private let isWanted = isatty(STDERR_FILENO) == 1

  /// Nothing is shown before a second has gone by.
  init(_ name: String) {
    self.name = name
    last = start
  }

  /// Counts rows, and shows how far it is at most five times a second.
  ///
  /// - Parameters:
  ///   - position: How many bytes have been read.
  ///   - size: How many there are; nil where that is not known.
  mutating func note(_ count: Int, position: Int64, size: Int64?) {
    rows += count
    guard isWanted else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    isShown = true
    put(Self.line(name, rows: rows, position: position, size: size, after: now - start))
  }

  /// The line: what, how many, how fast, how much longer.
  static func line(
    _ name: String, rows: Int, position: Int64, size: Int64?, after time: Duration
  ) -> String {
    let seconds = max(0.001, time / .seconds(1))
    var line = "\(name): \(rows) rows, \(Int(Double(rows) / seconds)) a second"
    if let size, size > 0, position > 0, position <= size {
      let share = Double(position) / Double(size)
      line += ", \(Int(share * 100)) %"
      if share > 0.01 { line += ", \(words(Int(seconds / share - seconds))) left" }
    }
    return line
  }

  private static func words(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes > 0 ? "\(minutes) min \(rest) s" : "\(rest) s"
  }

  /// Takes the line away.
  mutating func end() {
    if isShown { put("") }
    isShown = false
  }

  private func put(_ line: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(SafeText.line(line))".utf8))
  }
}
