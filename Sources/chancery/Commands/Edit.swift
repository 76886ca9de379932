import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Storage

/// Changes records.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a record, or many at once as one change.",
    discussion: """
        chancery edit 2001-10-03-brussels --time 12:15 --topic nato-russia
        chancery edit putin --alias "V. V. Putin" --drop-name "Vladimir Poutine"
        chancery edit e9 --drop time --drop-who robertson
        chancery edit putin --edit           (the whole record in $EDITOR)
        chancery edit --where --kind meeting --place Moscow --set topic=nato-russia

      A repeatable option adds; --drop-... takes away. --where takes a filter as timeline does; \
      --set FIELD=VALUE sets what the option --FIELD sets. Where there are claims on what is changed, \
      the new value is the preferred one, and what was preferred is one account among others.
      """)

  @Argument(help: "The records.") var refs: [String] = []
  @Option(help: "Change every event that a filter keeps.") var `where`: String?
  @Option(help: "With --where: FIELD=VALUE (repeatable).") var set: [String] = []
  @Flag(help: "Edit the record as YAML in $EDITOR.") var edit = false
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var options: EditOptions
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if refs.isEmpty && `where` == nil {
      throw ValidationError("name the record, or give --where FILTER --set FIELD=VALUE")
    }
    if !refs.isEmpty && `where` != nil {
      throw ValidationError("name records, or give --where, not both")
    }
    if !set.isEmpty && `where` == nil { throw ValidationError("--set goes with --where") }
    if `where` != nil && set.isEmpty { throw ValidationError("--where needs --set FIELD=VALUE") }
    if refs.count > 1 && (options.record.ref != nil || edit) {
      throw ValidationError("--ref and --edit are for one record")
    }
  }

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle, creations: options.record.create)
    let fields = try `where` == nil ? options : Self.fields(set)
    var changes: [(old: Ref, new: Record)] = []
    var isSame = true
    var kinds: [Record] = []
    for name in try names(desk) {
      let found = try desk.record(name)
      let record = try chronicle.record(found.ref)
      if edit {
        let texts = try Form.edit(try YAMLFormat.write(record))
        let records = try YAMLFormat.readRecords(texts, of: found.kind, file: "the form")
        guard records.count == 1 else { throw Failure("the form has to hold one record") }
        let new = try records[0].record.settled(after: record)
        changes.append((found.ref, new))
        isSame = isSame && new == record
      } else {
        var editing = Editing(record, fields, desk)
        let new = try editing.run().settled(after: record)
        changes.append((found.ref, new))
        isSame = isSame && new == record
        kinds += editing.kinds
      }
    }
    let made = desk.created + kinds
    var altered = 0
    try changing.change(chronicle, dryRun: dryRun) { change in
      change.atEnd = { altered = $0.tallies[.event]?.altered ?? 0 }
      for record in made { try change.add(record) }
      for (old, new) in changes { try change.replace(old, with: new) }
    }
    if `where` != nil {
      let events = Counted.words(altered, "event")
      let others = changes.count - altered
      let same = others == 0 ? "" : ", \(others) \(others == 1 ? "is" : "are") so already"
      Console.say("\(dryRun ? "would change" : "changed") \(events)\(same)")
    } else {
      if isSame { Console.say("nothing is to be changed; see “chancery edit --help”") }
      for (old, new) in changes { Console.out("\(new.ref ?? old)\n") }
    }
  }

  private func names(_ desk: Desk) throws -> [String] {
    guard let words = `where` else { return refs }
    let arguments = words.split(separator: CommandWords.separator).map(String.init)
    let options = try FilterOptions.parse(arguments)
    guard options.choice != nil || options.leads else {
      throw Failure(
        "--where chooses nothing: every event would be changed; give an option that chooses some, or "
          + "--status confirmed for all")
    }
    let filter = try options.filter(desk)
    var handles: [String] = []
    try desk.chronicle.timeline(filter) { entry in
      if let handle = entry.event.handle { handles.append(handle.text) }
    }
    return handles
  }

  /// `FIELD=VALUE` as the option `--FIELD VALUE`.
  private static func fields(_ set: [String]) throws -> EditOptions {
    var words: [String] = []
    for text in set {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw ValidationError("--set “\(text)”: write it as FIELD=VALUE")
      }
      switch (parts[0], parts[1]) {
      case ("place", let value): words.append("--at=\(value)")
      case ("private", "true"), ("private", "yes"): words.append("--private")
      case ("private", "false"), ("private", "no"): words.append("--public")
      default: words.append("--\(parts[0])=\(parts[1])")
      }
    }
    return try EditOptions.parse(words)
  }
}
