import Chronology
import Diplomacy
import Storage

extension FilterOptions {
  /// What the filter keeps, for a heading: records by their names, all else as it was typed; nil
  /// for everything.
  func words(_ desk: Desk) -> String? {
    let range = try? days(desk).range
    let day = range?.last ?? range?.first
    let list = { desk.names($0, as: $1, on: day) }
    return words(list: list) { typed, kinds in
      let found =
        desk.choices[typed]?.ref ?? (try? desk.chronicle.resolve(typed, as: kinds, on: day))?.ref
      guard let found, let names = try? desk.chronicle.names([found], on: day),
        let name = names[found]
      else { return typed }
      return kinds.contains(.actor) ? OfficeOfTheDay.definite(name) : name
    }
  }

  /// The same without its dates and its number, which a heading shows in its own way.
  func wordsWithoutDates(_ desk: Desk) -> String? {
    var rest = self
    rest.from = nil
    rest.to = nil
    rest.during = nil
    rest.limit = nil
    return rest.words(desk)
  }

  /// What chooses among the events, in the words that were typed; nil where the options would keep
  /// every one.
  var choice: String? {
    var rest = self
    rest.leads = false
    rest.allAccounts = false
    rest.includePrivate = false
    rest.dateRole = nil
    return rest.words(list: { values, _ in commaList(values) }, { typed, _ in typed })
  }

  /// - Parameters:
  ///   - list: The names in typed values, as records of some sorts.
  ///   - name: How a record is shown.
  private func words(
    list: ([String], [RecordKind]) -> [String], _ name: (String, [RecordKind]) -> String
  ) -> String? {
    var words: [String] = []
    func add(_ label: String, _ values: [String], _ kinds: RecordKind...) {
      let named = kinds.isEmpty ? values : list(values, kinds).map { name($0, kinds) }
      if !named.isEmpty { words.append("\(label) \(named.joined(separator: " or "))") }
    }
    add("with", actor, .actor)
    add("about", about, .event, .actor, .topic, .place)
    let pairs = pairs.map { "\(name($0.0, [.actor])) and \(name($0.1, [.actor]))" }
    if !pairs.isEmpty { words.append("between \(pairs.joined(separator: " or "))") }
    add("kind", commaList(kind))
    add("role", commaList(role))
    add("form", commaList(form))
    add("topic", topic, .topic)
    add("source", source, .source)
    add("at", place, .place)
    add("text", text)
    add("without", without, .actor)
    add("not kind", commaList(notKind))
    add("not topic", notTopic, .topic)
    if let during { words.append("during \(during)") }
    if let from { words.append("from \(from)") }
    if let to { words.append("to \(to)") }
    if certain { words.append("certainly") }
    if let dateRole { words.append("by date \(dateRole)") }
    if let asKnownBy {
      words.append("as known by \(name(asKnownBy, [.actor]))\(on.map { " on \($0)" } ?? "")")
    }
    if let addedSince { words.append("recorded since \(addedSince)") }
    if let moment = knownAt { words.append("as it stood at \(moment)") }
    add("status", commaList(status))
    if leads { words.append("with leads") }
    if includePrivate { words.append("with private ones") }
    if allAccounts { words.append("all accounts") }
    if let limit { words.append("the first \(limit)") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
