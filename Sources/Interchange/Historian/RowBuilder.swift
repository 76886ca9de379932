import Chronology
import Diplomacy

/// Gathers the records of one row, each once, under the keys by which its events name them.
struct RowBuilder {
  private var rows = RowRecords()
  /// The source that every event of the row cites.
  let source: Source

  init(source: Source) {
    self.source = source
    rows.add(source)
  }

  /// All records, in the order in which they can be stored.
  var records: [Record] { rows.records }

  /// The key of a state, which is added where it is new.
  mutating func add(_ country: Country) -> Ref {
    rows.add(country)
  }

  /// The key of a place; one abroad is within its country.
  mutating func add(_ place: NamedPlace) -> Ref {
    let state = add(place.country)
    return rows.addPlace(place.identifier) { key in
      Place(ref: key, names: [Name(place.name)], state: state, identifiers: [place.identifier])
    }
  }

  /// The key of a country as a place.
  mutating func addTerritory(of country: Country) -> Ref {
    let identifier = Identifier(scheme: "hsg-place", value: country.key)
    let state = add(country)
    return rows.addPlace(identifier) { key in
      Place(ref: key, names: country.names, state: state, identifiers: [identifier])
    }
  }

  /// The key of a president, with the terms as tenures.
  mutating func add(_ president: President) -> Ref { rows.add(president) }

  /// The key of a person of whom nothing is known but a name, a state and an identifier.
  mutating func addPerson(_ name: String, aliases: [String] = [], identifier: Identifier) -> Ref {
    rows.add(identifier) { key in
      let others = aliases.filter { $0 != name }.map { Name($0, kind: .alias) }
      return Actor(
        ref: key, kind: .person, names: [Name(name)] + PersonName.short(of: name) + others,
        identifiers: [identifier])
    }
  }

  /// The key of a visitor: the same name from the same state is the same person.
  mutating func add(_ person: Dignitary, from country: Country?) -> Ref {
    let name = RefRule.slug(person.name)
    let place = country.map { "@\($0.key)" } ?? ""
    return addPerson(
      person.name, aliases: [person.text],
      identifier: Identifier(scheme: "hsg-visitor", value: name + place))
  }

  /// Adds an event under its origin and returns the key that links use.
  mutating func add(_ event: Event, origin: Origin, locator: String) -> Ref {
    var event = event
    event.citations.append(Citation(source: source.ref, locator: locator))
    return rows.add(event, origin: origin)
  }

}

/// What titles call a person, where the last word of the name would be wrong.
enum PersonName {
  /// A short name for a king ("King Hussein") and for names that begin with the family's.
  static func short(of name: String) -> [Name] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [] }
    if let title = OfficeTitles.match(words[...]), title.sort == .crown || title.sort == .style {
      return [Name(name, kind: .short)]
    }
    if let last = words.last, last.allSatisfy({ "IVX".contains($0) }) {
      return [Name(name, kind: .short)]
    }
    guard words.count < 4, let first = words.first, familyNames.contains(first) else { return [] }
    return [Name(first, kind: .short)]
  }

  private static let familyNames: Set<String> = [
    "Kim", "Park", "Roh", "Chun", "Moon", "Yoon", "Zhao", "Zhu", "Deng", "Jiang", "Hu", "Xi", "Wen",
    "Li", "Yang", "Yen", "Lee", "Goh", "Mao", "Zhou",
  ]
}
