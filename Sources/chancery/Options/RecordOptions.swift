import ArgumentParser
import Diplomacy
import Foundation
import Storage

/// What every `add` takes.
struct RecordOptions: ParsableArguments {
  @Option(help: "The ref by which the record is to be typed (else made by rule).")
  var ref: String?

  @Option(help: "Whatever else is to be said.")
  var note: String?

  @Option(help: "How another scheme identifies it: SCHEME:VALUE (repeatable).")
  var id: [String] = []

  @OptionGroup var citation: CitationOptions

  @OptionGroup var discretion: DiscretionOptions

  @Option(
    help: "Make what does not exist: bare, or KIND:NAME, e.g. person:\"Igor Ivanov\" (repeatable).")
  var create: [String] = []

  func validate() throws {
    for text in create where text != CommandWords.createAnything && Creation(text) == nil {
      throw ValidationError(
        "--create “\(text)”: write it as KIND:NAME, KIND being person, state, organisation, group, place, source or topic"
      )
    }
    for text in id where Identifier(text) == nil {
      throw ValidationError("--id “\(text)”: write it as SCHEME:VALUE, e.g. wikidata:Q7747")
    }
  }

  /// The identifiers.
  var identifiers: [Identifier] { commaList(id).compactMap { Identifier($0) } }

  /// The sources as typed.
  var source: [String] { citation.source }

  /// The citations of the record and its facts: those given, else the source in hand.
  func citations(
    _ desk: Desk, of kind: RecordKind, fallback: Bool = true
  ) throws -> [Citation] {
    try citation.citations(desk, of: kind, fallback: fallback)
  }
}

/// How a record is added: for real, from a form, from standard input.
struct AddingOptions: ParsableArguments {
  @OptionGroup var change: ChangeOptions

  @Flag(help: "Check everything and write nothing.")
  var dryRun = false

  @Flag(help: "Fill in the form in $EDITOR.")
  var edit = false

  @Flag(help: "Read records from standard input, a YAML document a record, all or nothing.")
  var stdin = false
}

/// The kind of an event or of a source.
struct KindOption: ParsableArguments {
  @Option(help: "Its kind; PARENT/NAME adds a sub-kind of an event's kind.")
  var kind: String?
}

/// A time zone.
struct ZoneOption: ParsableArguments {
  @Option(help: "The time zone: GMT, Europe/Moscow.")
  var zone: String?

  /// Refuses what looks like a zone of the IANA database and is none; other words are kept as given.
  func validate() throws {
    if let zone, zone.contains("/"), TimeZone(identifier: zone) == nil {
      throw ValidationError(
        "--zone: no time zone “\(zone)”; write it as Europe/Moscow, GMT or +03:00")
    }
  }
}

/// A language.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language, a tag such as en, ru, fr.")
  var language: String?
}

/// Validities: of the names given with --name, in their order, or of a relation.
struct ValidOption: ParsableArguments {
  @Option(help: "When it held, EDTF or English (for each --name in turn).")
  var valid: [String] = []
}
