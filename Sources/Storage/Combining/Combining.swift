public import Diplomacy
internal import GRDB

extension Change {
  /// Takes another chronicle into this one: what it has and this one lacks comes in, and what both
  /// have becomes one.
  ///
  /// Records are the same by their global ids, then by their identifiers, then by what is decided.
  /// What was altered on both sides differently becomes a claim. The outcome is the same whichever of
  /// the two takes the other in, but for the numbers of events.
  /// - Parameters:
  ///   - other: The other chronicle, which is only read.
  ///   - parting: The last state that both have in common.
  ///   - same: Records of the other chronicle that are known to be records of this one.
  ///   - decide: Whether two records that look alike are one; nil where nobody can say.
  /// - Throws: ``StorageError`` where the other chronicle is damaged.
  public func takeIn(
    _ other: Chronicle, since parting: Parting, same: [Ref: Ref] = [:],
    decide: @escaping (AlikePair) throws -> Bool? = { _ in nil }
  ) throws -> Combination {
    let touched = try parting.last.map(other.touched(after:))
    return try other.read { theirs in
      func combine(_ before: Database?) throws -> Combination {
        let combining = try Combining(
          self, theirs: ChronicleSide(db: theirs, path: other.path),
          base: before.map { ChronicleSide(db: $0, path: path) },
          touched: touched.map { $0.map(\.entry) }, same: same, decide: decide)
        let outcome = try combining.run()
        try note(taken: theirs)
        return outcome
      }
      // What nobody has altered since is the state of before.
      guard let state = parting.state, state !== other else {
        return try combine(parting.state.map { _ in theirs })
      }
      return try state.read(combine)
    }
  }
}

/// Takes a chronicle into the one that is being changed.
final class Combining {
  let change: Change
  let mine: ChronicleSide
  let theirs: ChronicleSide
  let base: ChronicleSide?
  let same: [Ref: Ref]
  let decide: (AlikePair) throws -> Bool?
  /// What the reasons of claims call the other chronicle, from either side.
  static let other = "another chronicle"
  /// What is to be gone through; nil for everything.
  let touched: [RecordKind: [Int64]]?
  var outcome = Combination()

  /// Records of mine for those of theirs that have another global id, by their numbers.
  var matched: [RefTable.Entry: Int64] = [:]
  /// The numbers of theirs for records of mine, the other way round.
  var taken: [RefTable.Entry: Int64] = [:]
  /// The global ids of what they have taken out, by kind, as far as they were asked for.
  var gone: [RecordKind: Set<UID>] = [:]
  /// Which of those pairs somebody had to decide on.
  var decided: Set<RefTable.Entry> = []
  /// Records of theirs whose refs were settled with those of the ones that they are.
  var refsSettled: Set<RefTable.Entry> = []
  /// The refs by which records that are no events come in.
  var given: [RefTable.Entry: Ref] = [:]
  var planned: Set<Ref> = []
  /// Records that are being written or have been.
  var written: Set<RefTable.Entry> = []
  var translations: [Ref: Ref] = [:]
  /// The numbers that events of theirs are going to have.
  var reserved: [Int64: Int64] = [:]
  /// Events that nobody has touched and that others need.
  var brought: [Int64] = []
  /// Records of mine that they have taken out.
  var going: [RefTable.Entry] = []
  /// Records that have come in without their ties to others of their kind.
  var loose: [(entry: RefTable.Entry, own: Ref)] = []
  /// Events that both have, by their numbers there and here.
  var shared: [(theirs: Int64, mine: Int64)] = []
  /// What has been altered in records that the other side has merged into others.
  var joined: [JoinedRecord] = []
  /// My sources by their titles, read when they are first needed.
  lazy var titles: Result<[String: [Int64]], any Error> = Result { try sourceTitles() }

  init(
    _ change: Change, theirs: ChronicleSide, base: ChronicleSide?, touched: [RefTable.Entry]?,
    same: [Ref: Ref], decide: @escaping (AlikePair) throws -> Bool?
  ) throws {
    self.change = change
    mine = ChronicleSide(db: try change.db, path: change.path)
    self.theirs = theirs
    self.base = base
    self.same = same
    self.decide = decide
    self.touched = touched.map { Dictionary(grouping: $0, by: \.kind).mapValues { $0.map(\.id) } }
  }

  static let kinds: [RecordKind] = [.topic, .source, .actor, .place, .relation]

  func run() throws -> Combination {
    try combineDescriptions()
    try combineKinds()
    for kind in Self.kinds.dropLast() { try each(kind) { try match(kind, $0) } }
    for kind in Self.kinds.dropLast() {
      try each(kind) { for id in $0 { try settleRef(kind, id) } }
    }
    for kind in Self.kinds.dropLast() { try each(kind) { for id in $0 { try name(kind, id) } } }
    try each(.relation, matchRelations)
    try each(.relation) { for id in $0 { try name(.relation, id) } }
    for kind in Self.kinds + [.event] { try each(kind) { try joinMerged(kind, $0) } }
    for kind in Self.kinds { try each(kind) { for id in $0 { try write(kind, id) } } }
    try tieLoose()
    for kind in Self.kinds { try each(kind) { for id in $0 { try combine(kind, id) } } }
    try each(.event, takeEvents)
    try combineEvents()
    try takeOverJoined()
    while !brought.isEmpty {
      let events = brought
      brought = []
      try takeEvents(events)
      try combineEvents()
    }
    // What events had need of has come in since.
    try tieLoose()
    try combineFormerRefs()
    try combineTimelines()
    // Whether others need a record is known when all ties are there.
    try change.settle()
    try removeGone()
    return outcome
  }

  /// Goes through the records of one kind, a batch at a time.
  private func each(_ kind: RecordKind, _ body: ([Int64]) throws -> Void) throws {
    guard let touched else { return try theirs.rows.batches(kind, body) }
    var rest = (touched[kind] ?? [])[...]
    while !rest.isEmpty {
      try body(Array(rest.prefix(500)))
      rest = rest.dropFirst(500)
    }
  }

  // What is no record

  private func combineDescriptions() throws {
    let (own, other) = (try mine.rows.description(), try theirs.rows.description())
    let (description, contested) = own.reconciled(
      with: other, base: try base?.rows.description(), calling: Self.other)
    if !contested.isEmpty { outcome.contested.append(.init(record: nil, fields: contested)) }
    guard description != own else { return }
    try change.describe(description)
    outcome.further["description", default: 0] += 1
  }

  private func combineKinds() throws {
    let known = try change.kinds.get()
    // A kind comes behind the one that it is beneath.
    let rows = try theirs.db.rows(
      """
      WITH RECURSIVE tree (name, under, depth) AS (
        SELECT name, under, 0 FROM event_kind WHERE under IS NULL
        UNION ALL SELECT k.name, k.under, depth + 1 FROM event_kind k JOIN tree ON k.under = tree.name
      ) SELECT name, under FROM tree ORDER BY depth, name
      """)
    for row in rows {
      let kind = EventKind(row["name"])
      guard !known.contains(kind) else { continue }
      let under = (row["under"] as String?).map { EventKind($0) }
      try change.add(EventKindRecord(kind: kind, under: under))
      outcome.further["kind of event", default: 0] += 1
    }
  }

  private func combineTimelines() throws {
    let own = try savedTimelines()
    let before = Dictionary(
      try base.map { try SavedTimeline.all($0.db) }?.map {
        ($0.name, try $0.mapRefs(mine(before:)))
      } ?? [], uniquingKeysWith: { $1 })
    for timeline in try SavedTimeline.all(theirs.db).map({ try $0.mapRefs(called(_:)) }) {
      let (known, former) = (own[timeline.name], before[timeline.name])
      if known == timeline || timeline == former { continue }
      if known == nil || known == former {
        try change.save(timeline, replacing: true)
      } else if let known {
        // Both stay; which of them keeps the name does not depend on whose it is.
        let pair = "\(known)" < "\(timeline)" ? [known, timeline] : [timeline, known]
        var second = pair[1]
        var letter = UInt8(ascii: "b")
        while own[second.name] != nil, letter < UInt8(ascii: "z") {
          second.name = "\(timeline.name)-\(Character(UnicodeScalar(letter)))"
          letter += 1
        }
        try change.save(pair[0], replacing: true)
        try change.save(second, replacing: true)
      }
      outcome.further["saved timeline", default: 0] += 1
    }
  }

  /// My saved timelines, with the refs by which records go now.
  private func savedTimelines() throws -> [String: SavedTimeline] {
    var own: [String: SavedTimeline] = [:]
    for timeline in try SavedTimeline.all(change.db) {
      let now = timeline.mapRefs(outcome.now(_:))
      if now != timeline { try change.save(now, replacing: true) }
      own[now.name] = now
    }
    return own
  }

  /// The refs that their records had before lead to them here, too, as far as nothing else has them.
  private func combineFormerRefs() throws {
    for row in try theirs.db.rows(
      "SELECT name, kind, record_id FROM ref WHERE is_current = 0 ORDER BY name")
    {
      let name = Ref(stored: row["name"])
      guard let kind = RecordKind(rawValue: row["kind"]), try mine.entry(name) == nil,
        Ref.number(in: name.text, prefix: "e") == nil,
        let now = try theirs.handle(kind, row["record_id"]),
        let entry = try mine.entry(try mine(now))
      else { continue }
      try keep(name, leadingTo: entry)
      outcome.further["former ref", default: 0] += 1
    }
  }
}
