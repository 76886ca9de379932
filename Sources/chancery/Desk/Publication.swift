import Diplomacy
import Storage

/// A chronicle as it is published, and the proof that nothing private got into the result.
enum Publication {
  /// The chronicle without what is private; the result is held back and looked through.
  static func edition(of chronicle: Chronicle) throws -> Chronicle {
    let edition = try chronicle.publicEdition(on: Desk.today)
    let names = try edition.privateNames()
    if !names.isEmpty { Console.hold(PrivacyScan(names)) }
    return edition
  }

  /// Says beside an export what was withheld from it.
  static func tellWithheld(_ edition: Chronicle) throws {
    let counts = try edition.withheld()
    let words = [RecordKind.event, .actor, .source].compactMap { kind -> String? in
      guard let count = counts[kind] else { return nil }
      return Counted.words(count, kind.rawValue)
    }
    if !words.isEmpty {
      Console.say(
        "withheld as private: \(words.joined(separator: ", ")); --include-private writes them")
    }
  }

  /// Says what a format could not; with `--strict` it is a failure.
  static func tell(_ losses: LossReport, of format: String, strict: Bool) throws {
    guard let words = losses.words(for: format) else { return }
    if strict {
      throw Failure("\(words)\nnothing was written; leave --strict out to write the rest")
    }
    Console.say(words)
  }
}
