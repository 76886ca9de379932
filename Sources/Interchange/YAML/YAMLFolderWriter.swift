import Chronology
public import Diplomacy

/// Writes a chronicle as a folder of YAML files that git merges line by line.
///
/// Records of a sort have a file, events one for each year. In a file they stand by their refs, apart
/// from each other, and none tells of its number: what somebody adds or alters moves nothing else.
public struct YAMLFolderWriter: Sendable {
  /// The first line of every file, by which one is known to be ours.
  public static let sign =
    "# Kept by “chancery export yaml”; “chancery import yaml” reads the folder.\n"
  /// The file that every folder has.
  public static let main = "chronicle.yaml"
  /// The folder of the events' files.
  public static let events = "events"

  private struct Item {
    var key: String
    var text: String
  }
  private var sections: [String: [RecordSection: [Item]]] = [:]
  private var kinds: [EventKindRecord] = []

  /// Makes a writer of an empty folder.
  public init() {}

  /// Whether a file of this name may be one of such a folder.
  public static func isName(_ name: String) -> Bool {
    let sorts = #/(chronicle|topics|sources|actors|places|relations)\.yaml/#
    return name.wholeMatch(of: sorts) != nil
      || name.wholeMatch(of: #/events/(undated|-?\d{4,})\.yaml/#) != nil
  }

  /// Adds a record, in any order.
  ///
  /// - Throws: What Yams says, of a text that it cannot write.
  public mutating func append(_ record: Record) throws {
    switch record {
    case .event(var event):
      let year = event.date.edtf.flatMap { ($0.earliest.date ?? $0.latest.date)?.year }
      event.number = nil
      for index in event.links.indices { event.links[index].number = nil }
      try add(
        .event(event), to: "\(Self.events)/\(year.map(EDTF.padded) ?? "undated").yaml",
        key: Self.key(of: event))
    // One may be beneath another that comes later.
    case .kind(let kind): kinds.append(kind)
    case .chronicle: try add(record, to: Self.main, key: "")
    case .timeline(let timeline): try add(record, to: Self.main, key: timeline.name)
    case .topic, .source, .actor, .place, .relation, .supplement:
      try add(record, to: "\(RecordSection(of: record).rawValue).yaml", key: record.ref?.text ?? "")
    }
  }

  private mutating func add(_ record: Record, to file: String, key: String) throws {
    let section = RecordSection(of: record)
    let tree = RecordSection.write(record)
    let layout = YAMLLayout()
    let text: String
    if section == .chronicle {
      // A line for every key, so that two people can alter two of them.
      let lines = try layout.lines(of: tree)
      text = lines == "{}\n" ? "\(section.rawValue): {}\n" : YAMLLayout.under(section, lines)
    } else {
      text = try layout.sectionItem(of: tree, onOneLine: false)
    }
    sections[file, default: [:]][section, default: []].append(Item(key: key, text: text))
  }

  /// The files, by their names.
  ///
  /// - Throws: What Yams says, of a text that it cannot write.
  public func files() throws -> [(name: String, text: String)] {
    var whole = self
    for kind in kinds { try whole.add(.kind(kind), to: Self.main, key: path(of: kind)) }
    return whole.sections.sorted { $0.key < $1.key }.map { ($0.key, Self.text(of: $0.value)) }
  }

  private static func text(of sections: [RecordSection: [Item]]) -> String {
    var text = sign
    for section in RecordSection.allCases {
      guard let items = sections[section] else { continue }
      if section != .chronicle { text += "\n\(section.rawValue):\n" }
      for item in items.sorted(by: { $0.key < $1.key }) { text += "\n\(item.text)" }
    }
    return text
  }

  // MARK: Order

  /// Events stand by their refs; behind them those that have none, by their dates.
  ///
  /// Ids made in a row begin alike, so that the random half of them goes first: what two people
  /// bring in for the same day is not to meet at its end.
  private static func key(of event: Event) -> String {
    if let ref = event.ref { return "0 \(ref)" }
    let id = event.uid.map { uid in UID(bytes: uid.bytes[8...] + uid.bytes[..<8]) ?? uid }
    return "1 \(event.date.edtf?.description ?? "") \(id?.description ?? "")"
  }

  /// A kind with those that it is beneath before it, so that none comes before its parent.
  private func path(of kind: EventKindRecord) -> String {
    var names = [kind.kind.name]
    var next = kind.under
    while let name = next?.name, !names.contains(name) {
      names.append(name)
      next = kinds.first { $0.kind.name == name }?.under
    }
    return names.reversed().joined(separator: "/")
  }
}
