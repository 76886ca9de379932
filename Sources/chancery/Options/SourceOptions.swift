import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Interchange
import Storage

/// What a source takes.
struct SourceOptions: ParsableArguments {
  @Option(
    help: """
      Who wrote it: "Robert D. Putnam; Ann Lee"; the name of a body that has a comma ends with one: \
      "Great Britain, Foreign Office,".
      """)
  var author: String?

  @Option(help: "Who edited it.")
  var editor: String?

  @Option(help: "The actor whose document or whose account it is.")
  var creator: String?

  @Option(help: "Who published it.")
  var publisher: String?

  @Option(help: "Where it was published: Oxford.")
  var publisherPlace: String?

  @Option(help: "When it was published.")
  var published: String?

  @Option(help: "At what hour it was published: \"15:43 GMT\".")
  var hour: String?

  @Option(help: "The place and day from which it speaks: \"Moscow, 23 November 2001\".")
  var dateline: String?

  @Option(name: .customLong("in"), help: "The source that it is part of.")
  var container: String?

  @Option(help: "The archive that holds it.")
  var archive: String?

  @Option(help: "The collection in the archive.")
  var collection: String?

  @Option(help: "Its shelfmark.")
  var reference: String?

  @Option(help: "Its number in a volume or series.")
  var number: String?

  @Option(help: "Which edition it is: 2nd.")
  var edition: String?

  @Option(help: "Which volume of its series, or year of its journal, it is.")
  var volume: String?

  @Option(help: "The pages that it takes in what it is part of: 112-118.")
  var pages: String?

  @Option(help: "How secret it was.")
  var classification: String?

  @Option(help: "Where it is on the web.")
  var url: String?

  @Option(help: "How far it can be relied on, A (completely) to F (cannot be judged).")
  var reliability: Source.Reliability?

  @Option(
    help:
      "A copy of the text that was read: it is registered, and its SHA-256 kept as fixity; \"\" for none."
  )
  var file: String?

  @Option(help: "The SHA-256 of the text that was read, 64 hexadecimal digits.")
  var fixity: String?

  @Option(help: "A source that it is taken from: the wire report behind a paper's (repeatable).")
  var derivesFrom: [String] = []

  /// Puts the options into a source.
  ///
  /// - Parameter pages: When its page was read, and where an archived copy of it is.
  func apply(
    to source: inout Source, kind: String?, language: String?, pages read: CitationOptions,
    _ desk: Desk
  ) throws {
    if let kind { source.kind = kind }
    if let language { source.language = language }
    if let author { source.author = author }
    if let creator { source.creator = try desk.actor(creator) }
    if let editor { source.editor = editor }
    if let publisher { source.publisher = publisher }
    if let publisherPlace { source.publisherPlace = publisherPlace }
    if let published {
      let when = try desk.dateAndTime(published, reference: nil)
      source.published = when.date
      if when.time != nil { (source.time, source.zone) = (when.time, when.zone) }
    }
    if let hour {
      let parts = hour.split(separator: " ", maxSplits: 1).map(String.init)
      do { source.time = try ClockSpan(parsing: parts[0]) } catch {
        throw ValidationError("--hour “\(hour)”: \(error)")
      }
      source.zone = parts.count > 1 ? parts[1] : nil
    }
    if let dateline { source.dateline = try Self.dateline(dateline, desk) }
    if let container { source.within = try desk.source(container) }
    if let archive { source.archive = archive }
    if let collection { source.collection = collection }
    if let reference { source.reference = reference }
    if let number { source.number = number }
    if let classification { source.classification = classification }
    if let url { source.url = url }
    if let reliability { source.reliability = reliability }
    if let edition { source.edition = edition }
    if let volume { source.volume = volume }
    if let pages { source.pages = pages }
    if let accessed = try read.readOn() { source.accessed = accessed }
    if let archived = read.archived { source.archived = archived }
    for root in try commaList(derivesFrom).map({ try desk.source($0) }) {
      if root == source.ref {
        throw ValidationError("--derives-from \(root): a source is not taken from itself")
      }
      if !source.derivesFrom.contains(root) { source.derivesFrom.append(root) }
    }
    try register(in: &source, desk)
  }

  /// Enters the hash that was given, or the file with its hash.
  private func register(in source: inout Source, _ desk: Desk) throws {
    if let fixity {
      guard fixity.utf8.count == 64, fixity.allSatisfy(\.isHexDigit) else {
        throw ValidationError("--fixity: a SHA-256 has 64 hexadecimal digits")
      }
      source.fixity = fixity.lowercased()
    }
    guard let file else { return }
    guard !file.isEmpty else {
      source.file = nil
      return
    }
    let folder = CopyFolder(of: desk.chronicle)
    let hash = try FileDigest.sha256(ofFile: folder.typed(file))
    if fixity != nil, source.fixity != hash {
      throw Failure("“\(file)” is not the text of that --fixity: its SHA-256 is \(hash)")
    }
    // The hash tells which text was read: another text does not take its place unasked.
    if let kept = source.fixity, kept.lowercased() != hash {
      throw Failure(
        "“\(file)” is not the text that was read: its SHA-256 is \(hash), and \(kept) is on "
          + "record; to replace that on purpose, add --fixity \(hash)")
    }
    source.file = folder.stored(file)
    source.fixity = hash
  }

  /// Reads "Moscow, 23 November 2001", or either part alone.
  static func dateline(_ text: String, _ desk: Desk) throws -> Dateline {
    // The day begins behind one of the commas, or there is no day, or no place.
    var starts = [text.startIndex]
    for index in text.indices where text[index] == "," { starts.append(text.index(after: index)) }
    for start in starts {
      let day = text[start...].trimmingCharacters(in: .whitespaces)
      guard let reading = try? EnglishDateReader().read(day), reading.edtf != nil else { continue }
      let place = text[..<start].trimmingCharacters(in: CharacterSet(charactersIn: ", "))
      return Dateline(
        place: place.isEmpty ? nil : place, date: try desk.date(day, reference: nil))
    }
    return Dateline(place: text)
  }
}

extension Source.Reliability: Choice {
  /// Reads the letter, large or small.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
