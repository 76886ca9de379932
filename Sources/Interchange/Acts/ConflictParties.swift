import Chronology
import Diplomacy

/// The parties of one event of a table of conflicts, each once for a side.
struct ConflictParties {
  private(set) var parts: [Participation] = []
  private(set) var names: [String: [String]] = [:]
  private var places: [String: Int] = [:]

  /// Adds a state by its number, as it was on a day.
  ///
  /// - Parameters:
  ///   - side: The label of its side.
  ///   - name: What the table calls it.
  /// - Returns: The state's key.
  @discardableResult
  mutating func add(
    state number: String, _ list: StateList, on day: CivilDate, side: String, named name: String?,
    role: Role = .belligerent, notes: [String], to records: inout RowRecords
  ) -> Ref {
    let key = PastStates.add(number, of: list, on: day, named: name, to: &records)
    add(key, name: records.name(of: key) ?? name ?? number, side: side, role: role, notes: notes)
    return key
  }

  /// Adds who is no state, known within one war: of “Communists” there are many.
  @discardableResult
  mutating func add(
    group name: String, of war: String, _ identifier: Identifier, side: String,
    role: Role = .belligerent, to records: inout RowRecords
  ) -> Ref {
    let key = records.add(identifier) { key in
      Actor(ref: key, kind: .group, names: [Name("\(name) (\(war))")], identifiers: [identifier])
    }
    add(key, name: name, side: side, role: role, notes: [])
    return key
  }

  private mutating func add(
    _ key: Ref, name: String, side: String, role: Role, notes: [String]
  ) {
    let place = "\(side)|\(key.text)"
    if let index = places[place] {
      let all = (parts[index].note.map { [$0] } ?? []) + notes
      parts[index].note = all.isEmpty ? nil : unique(all).joined(separator: "; ")
      return
    }
    places[place] = parts.count
    var part = Participation(actor: key, role: role, side: side)
    part.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    parts.append(part)
    names[side, default: []].append(name)
  }

  private func unique(_ notes: [String]) -> [String] {
    var seen: Set<String> = []
    return notes.flatMap { $0.components(separatedBy: "; ") }.filter { seen.insert($0).inserted }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
