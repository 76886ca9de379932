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

  @Option(
    name: [.customShort("s"), .customLong("source")],
    help: "Where it is from: REF[#LOCATOR]; #LOCATOR alone with a source in hand (repeatable).")
  var source: [String] = []

  @Option(help: "The passage of the source, a few words.")
  var excerpt: String?

  @Option(help: "How credible this piece is: 1 (confirmed) to 6 (cannot be judged).")
  var credibility: Int?

  @OptionGroup var discretion: DiscretionOptions

  @Option(
    help: "Make what does not exist: bare, or KIND:NAME, e.g. person:\"Igor Ivanov\" (repeatable).")
  var create: [String] = []

  func validate() throws {
    if let credibility, !(1...6).contains(credibility) {
      throw ValidationError("--credibility \(credibility): a number from 1 to 6")
    }
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

  /// The citations: those given, else the source in hand.
  func citations(_ desk: Desk, fallback: Bool = true) throws -> [Citation] {
    if source.isEmpty {
      guard fallback, var held = try desk.sourceInHand() else {
        if excerpt != nil || credibility != nil {
          throw Failure("--excerpt and --credibility say something of a --source; give one")
        }
        return []
      }
      held.excerpt = excerpt
      held.credibility = credibility
      return [held]
    }
    return try sources.enumerated().map { index, text in
      try desk.citation(
        text, excerpt: index == 0 ? excerpt : nil, credibility: index == 0 ? credibility : nil)
    }
  }

  /// The sources as typed, comma lists taken apart; a locator may hold commas.
  private var sources: [String] {
    source.flatMap { text in text.contains("#") ? [text] : commaList([text]) }
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
