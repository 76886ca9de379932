import Diplomacy

extension RowRecords {
  /// The key of a state, under which the Historian's lists have it; it is added where it is new.
  mutating func add(_ country: Country) -> Ref {
    add(country.identifier) { key in
      Actor(ref: key, kind: .state, names: country.names, identifiers: [country.identifier])
    }
  }

  /// The key of a president, with the terms as tenures.
  mutating func add(_ president: President) -> Ref {
    let identifier = Identifier(scheme: "hsg-people", value: president.id)
    let key = Self.key(identifier)
    guard !has(key) else { return key }
    add(identifier) { key in
      Actor(ref: key, kind: .person, names: [Name(president.name)], identifiers: [identifier])
    }
    let state = add(Country.unitedStates)
    // The days in office are published with the travels.
    let travels = HistorianSources.travels
    add(travels)
    for (number, term) in president.terms.enumerated() {
      add(
        Relation(
          ref: Ref(stored: "\(key)/term-\(number + 1)"), kind: .tenure, from: key, to: state,
          office: "President", validity: Validity(term),
          citations: [Citation(source: travels.ref, locator: "presidents")]))
    }
    return key
  }
}
