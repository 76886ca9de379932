import Diplomacy

/// What is done with the documents of volumes, from whichever file they are read.
final class FRUSWork {
  private(set) var report = SetReport()
  private var used: Set<String> = []
  /// The volumes whose persons have come along already.
  private var begun: Set<String> = []
  /// Who took part in the meetings so far, by volume and document.
  private var rolls: [String: [FRUSDocument.Item]] = [:]

  /// Hands on a document as the records that it becomes.
  ///
  /// - Parameters:
  ///   - document: The document; one without an id has an empty one.
  ///   - volume: Its volume, with the list of persons.
  ///   - file: What its file is called in messages.
  func take(
    _ document: FRUSDocument, of volume: FRUSVolume, file: String,
    _ emit: (ImportedRow) throws -> Void, _ reject: (SkippedRow) throws -> Void
  ) throws {
    report.rows += 1
    guard !document.id.isEmpty, !volume.id.isEmpty else {
      return try reject(
        SkippedRow(
          file: file, line: document.line, key: nil,
          reason: document.id.isEmpty
            ? "it has neither an xml:id nor a number" : "its volume has no name"))
    }
    if FRUSForm.of(document) == .editorialNote {
      return report.count("editorial notes left out", one: "editorial note left out")
    }
    var document = document
    if document.head.isEmpty {
      report.count(
        "documents without a heading; called by their numbers",
        one: "document without a heading; called by its number")
      document.head.append("Document \(document.number ?? document.id)")
    }
    if !used.insert("\(volume.id)/\(document.id)").inserted {
      report.count(
        "documents with an id that an earlier one has",
        one: "document with an id that an earlier one has")
      var copy = 2
      while !used.insert("\(volume.id)/\(document.id)-\(copy)").inserted { copy += 1 }
      document.id += "-\(copy)"
    }
    let id = "\(volume.id)/\(document.id)"
    if let other = document.sameParticipants, document.participants?.isEmpty ?? true {
      document.participants = rolls["\(volume.id)/\(other)"] ?? document.participants
    }
    rolls[id] = document.participants
    var records = FRUSRecords(volume: volume)
    var row = records.row(of: document, withPersons: begun.insert(volume.id).inserted)
    row.file = file
    count(document, records)
    for case .event(let event) in row.records { count(event) }
    try emit(row)
  }

  /// What a reader has to look up in the volume.
  private func count(_ event: Event) {
    if event.kind == .meeting, event.participations.isEmpty {
      report.count("meetings without participants", one: "meeting without participants")
    }
    let speakers = event.participations.filter { $0.role == .speaker }
    if event.kind == .statement, speakers.allSatisfy({ $0.actor == nil }) {
      report.count("statements by nobody known", one: "statement by nobody known")
    }
  }

  private func count(_ document: FRUSDocument, _ records: FRUSRecords) {
    if records.hasRival {
      report.count(
        "dates that are printed otherwise than encoded; noted",
        one: "date that is printed otherwise than encoded; noted")
    }
    if records.isMisencoded {
      report.count(
        "dates that are encoded as no date there is; noted",
        one: "date that is encoded as no date there is; noted")
    }
    if records.isUndated {
      report.count("documents without a date", one: "document without a date")
    }
    if document.mentions > 0 { report.losses.note("persons mentioned", of: "document") }
    report.losses.note("text", of: "document")
    if document.hasMoreDates { report.losses.note("further datelines", of: "document") }
    if document.places.count > 1 { report.losses.note("further places", of: "document") }
  }
}
