/// The list of persons of a volume as it is read.
struct FRUSPersonList {
  private let day: Int64
  private var found: [String: FRUSPerson] = [:]
  /// The ids of entries that only say where to look, with the ids that they name.
  private var aliases: [String: (target: String, name: String)] = [:]
  private var id: String?
  private var target: String?
  private var name = FRUSText()
  private var rest = FRUSText()

  /// - Parameter day: A day of the volume, for what an adjective meant then.
  init(day: Int64) { self.day = day }

  /// The list in a volume: whom an entry that says "see" names has its name, too.
  func add(to volume: inout FRUSVolume) {
    var persons = found
    for (id, alias) in aliases.sorted(by: { $0.key < $1.key })
    where persons[alias.target] != nil {
      persons[alias.target]?.aliases.append(alias.name)
      volume.pointers[id] = alias.target
    }
    volume.persons.merge(persons) { first, _ in first }
  }

  /// Takes what the file has next, with the elements that it stands in.
  mutating func take(_ event: XMLEvent, _ path: [String]) {
    switch event {
    case .start("item", _):
      id = nil
      target = nil
      name = FRUSText()
      rest = FRUSText()
    case .start("persName", let attributes):
      id = id ?? attributes["id"]
      target = target ?? attributes["corresp"].map { String($0.drop { $0 == "#" }) }
    case .text(let piece):
      guard path.contains("item"), !path.contains("note") else { return }
      if path.contains("persName"), rest.isEmpty {
        name.append(piece)
      } else {
        rest.append(piece)
      }
    case .end("item"): close()
    case .start, .end: break
    }
  }

  private mutating func close() {
    guard let key = id, !name.isEmpty, found[key] == nil, aliases[key] == nil else { return }
    if let target, target != key, rest.text.prefixMatch(of: Self.pointer) != nil {
      aliases[key] = (target, FRUSPerson.usual(name.text).name)
      return
    }
    found[key] = FRUSPerson(id: key, name: name.text, description: rest.text, day: day)
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSPersonList {
  nonisolated(unsafe) private static let pointer = #/[,;.\s(\[]*[Ss]ee\b/#
}
