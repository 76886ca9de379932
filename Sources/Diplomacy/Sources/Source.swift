public import Chronology

/// Where a fact is from: a volume, a telegram, a press report, a recording.
public struct Source: Hashable, Sendable {
  /// How far a source can be relied on, by the scale that intelligence services use.
  public enum Reliability: String, CaseIterable, Sendable {
    /// Completely reliable.
    case a = "A"
    /// Usually reliable.
    case b = "B"
    /// Fairly reliable.
    case c = "C"
    /// Not usually reliable.
    case d = "D"
    /// Unreliable.
    case e = "E"
    /// Cannot be judged.
    case f = "F"
  }

  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type.
  public var ref: Ref
  /// What it is: volume, document, telegram, letter, treaty, press-report, ...
  public var kind: String?
  /// Its title.
  public var title: String
  /// How it is named in a list of sources: "BBC News, Moscow, 23 November 2001".
  public var short: String?
  /// Who wrote it, as ``ContributorList`` reads it: "Ann Lee; Bob Hay".
  public var author: String?
  /// The actor whose document or whose account it is: a state of its record, a person of a memoir.
  public var creator: Ref?
  /// Who edited it, in the form of the author.
  public var editor: String?
  /// Who published it.
  public var publisher: String?
  /// Where it was published: "Oxford".
  public var publisherPlace: String?
  /// When it was published.
  public var published: HistoricalDate?
  /// At what hour, as exact as given.
  public var time: ClockSpan?
  /// The zone of that hour, as given: "GMT", "Europe/Moscow".
  public var zone: String?
  /// The place and the day from which it speaks.
  public var dateline: Dateline?
  /// The source that it is part of: the volume of a document.
  public var within: Ref?
  /// The archive that holds it.
  public var archive: String?
  /// The collection in the archive.
  public var collection: String?
  /// Its shelfmark.
  public var reference: String?
  /// Its number in a volume or series.
  public var number: String?
  /// Which edition it is: "2nd".
  public var edition: String?
  /// Which volume of its series or year of its journal it is.
  public var volume: String?
  /// The pages that it takes in what it is part of: "112–118".
  public var pages: String?
  /// How secret it was.
  public var classification: String?
  /// Where it is on the web.
  public var url: String?
  /// When its page was read.
  public var accessed: EDTF?
  /// The address of an archived copy of its page.
  public var archived: String?
  /// Its language, an IETF tag (BCP 47).
  public var language: String?
  /// How far it can be relied on.
  public var reliability: Reliability?
  /// The SHA-256 of the text that was read, in hexadecimal digits.
  public var fixity: String?
  /// The registered copy of that text, a path.
  public var file: String?
  /// The sources that it is taken from: the wire report behind a paper's.
  public var derivesFrom: [Ref]
  /// What was searched for in it and not found.
  public var silences: [Silence]
  /// Whether it is kept out of what is published, and until when.
  public var isPrivate: Bool
  /// The day from which it is private no more.
  public var embargo: CivilDate?
  /// How others identify it.
  public var identifiers: [Identifier]
  /// Whatever else is to be said.
  public var note: String?
  /// What is never published.
  public var privateNote: String?
  /// Where what is said of it is from.
  public var citations: [Citation]
  /// The rules of the check that it breaks and may break.
  public var exceptions: [RuleException]

  /// Makes a source; everything but the ref and the title may be set later.
  public init(uid: UID? = nil, ref: Ref, title: String) {
    self.uid = uid
    self.ref = ref
    self.title = title
    derivesFrom = []
    silences = []
    isPrivate = false
    identifiers = []
    citations = []
    exceptions = []
  }

  /// The day against which relative words in it are read: the dateline's, else the publication's.
  public var referenceDay: CivilDate? {
    dateline?.date?.edtf?.singleDay ?? published?.edtf?.singleDay
  }

  /// The kinds that help and completion offer; a chronicle may use others.
  public static let usualKinds = [
    "volume", "document", "telegram", "letter", "treaty", "press-report", "transcript", "recording",
    "photograph", "memoir", "web-page", "data-set", "book", "chapter", "article", "journal",
    "report", "thesis", "interview", "manuscript",
  ]
}

/// The place and day from which a text speaks, as it gives them.
public struct Dateline: Hashable, Sendable {
  /// The place, in the text's words.
  public var place: String?
  /// The day; relative words in the text are read against it.
  public var date: HistoricalDate?

  /// Makes a dateline.
  public init(place: String? = nil, date: HistoricalDate? = nil) {
    self.place = place
    self.date = date
  }
}
