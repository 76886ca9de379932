import Chronology

extension Actor {
  /// The actor with all that another record has of it.
  public func merging(_ other: Actor, in chronicle: String? = nil) -> Actor {
    var joining = Joining(
      from: other.ref.text, in: chronicle, citations: other.citations, kept: citations)
    var merged = self
    merged.names = Joining.names(names, other.names)
    merged.isPrivate = isPrivate || other.isPrivate
    merged.embargo = Joining.embargo((isPrivate, embargo), (other.isPrivate, other.embargo))
    merged.existence = joining.value(existence, other.existence, "existence") { "\($0)" }
    merged.identifiers = Joining.union(identifiers, other.identifiers)
    merged.note = Joining.notes(note, other.note)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    merged.citations = Joining.union(citations, other.citations)
    merged.claims = joining.claims(claims, other.claims)
    merged.exceptions = Joining.union(exceptions, other.exceptions)
    return merged
  }
}

extension Place {
  /// The place with all that another record has of it.
  public func merging(_ other: Place, in chronicle: String? = nil) -> Place {
    var joining = Joining(
      from: other.ref.text, in: chronicle, citations: other.citations, kept: citations)
    var merged = self
    merged.names = Joining.names(names, other.names)
    merged.coordinates = joining.value(coordinates, other.coordinates, "coordinates") { "\($0)" }
    // Of two places one of which lay in the other, the one around both stays.
    let around = [within, other.within].map { $0 == ref || $0 == other.ref ? nil : $0 }
    merged.within = joining.value(around[0], around[1], "within") { $0.text }
    merged.state = joining.value(state, other.state, "state") { $0.text }
    merged.zone = joining.text(zone, other.zone, "zone")
    merged.identifiers = Joining.union(identifiers, other.identifiers)
    merged.note = Joining.notes(note, other.note)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    merged.citations = Joining.union(citations, other.citations)
    merged.claims = joining.claims(claims, other.claims)
    merged.exceptions = Joining.union(exceptions, other.exceptions)
    return merged
  }
}

extension Relation {
  /// The relation with all that another record has of it.
  public func merging(_ other: Relation, in chronicle: String? = nil) -> Relation {
    var joining = Joining(
      from: other.ref.text, in: chronicle, citations: other.citations, kept: citations)
    var merged = self
    merged.title = joining.text(title, other.title, "title")
    merged.validity = Validity(
      joining.value(validity.date, other.validity.date, "validity") { "\($0)" })
    merged.note = Joining.notes(note, other.note)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    merged.citations = Joining.union(citations, other.citations)
    merged.claims = joining.claims(claims, other.claims)
    merged.exceptions = Joining.union(exceptions, other.exceptions)
    return merged
  }
}

extension Topic {
  /// The topic with all that another record has of it; what differs goes into its note.
  public func merging(_ other: Topic, in chronicle: String? = nil) -> Topic {
    var merged = self
    let around = [under, other.under].map { $0 == ref || $0 == other.ref ? nil : $0 }
    merged.under = around[0] ?? around[1]
    let also = other.name == name ? nil : "Also called “\(other.name)”."
    var wider: String?
    if let one = around[0], let other = around[1], one != other {
      wider = "Also under “\(other)”."
    }
    merged.note = [also, wider, other.note].reduce(note, Joining.notes)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    return merged
  }
}

extension Source {
  /// The source with all that another record has of it; what differs goes into its note, because
  /// there are no claims about sources.
  public func merging(_ other: Source, in chronicle: String? = nil) -> Source {
    var joining = Joining(from: other.ref.text, in: chronicle, citations: [])
    var merged = self
    let texts: [(String, WritableKeyPath<Source, String?>)] = [
      ("kind", \.kind), ("short", \.short), ("author", \.author), ("publisher", \.publisher),
      ("zone", \.zone), ("archive", \.archive), ("collection", \.collection),
      ("reference", \.reference), ("number", \.number), ("classification", \.classification),
      ("url", \.url), ("language", \.language), ("fixity", \.fixity), ("file", \.file),
      ("editor", \.editor), ("edition", \.edition), ("volume", \.volume), ("pages", \.pages),
      ("publisher-place", \.publisherPlace), ("archived", \.archived),
    ]
    _ = joining.text(title, other.title, "title")
    for (field, path) in texts {
      merged[keyPath: path] = joining.text(self[keyPath: path], other[keyPath: path], field)
    }
    merged.published = joining.value(published, other.published, "published") {
      $0.edtf?.description ?? "undated"
    }
    merged.time = joining.value(time, other.time, "time") { "\($0)" }
    merged.dateline = joining.value(dateline, other.dateline, "dateline") {
      [$0.place, $0.date?.edtf?.description].compactMap { $0 }.joined(separator: ", ")
    }
    let around = [within, other.within].map { $0 == ref || $0 == other.ref ? nil : $0 }
    merged.within = joining.value(around[0], around[1], "in") { $0.text }
    merged.creator = joining.value(creator, other.creator, "creator") { $0.text }
    merged.reliability = joining.value(reliability, other.reliability, "reliability") {
      $0.rawValue
    }
    merged.accessed = accessed ?? other.accessed
    merged.derivesFrom = Joining.union(derivesFrom, other.derivesFrom).filter {
      $0 != ref && $0 != other.ref
    }
    merged.silences = Joining.union(silences, other.silences)
    merged.isPrivate = isPrivate || other.isPrivate
    merged.embargo = Joining.embargo((isPrivate, embargo), (other.isPrivate, other.embargo))
    merged.identifiers = Joining.union(identifiers, other.identifiers)
    merged.citations = Joining.union(citations, other.citations)
    merged.exceptions = Joining.union(exceptions, other.exceptions)
    let differing = joining.claims.map { "\($0.field): \($0.value) (\(joining.from))" }
    merged.note = Joining.notes(note, other.note)
    merged.privateNote = Joining.notes(privateNote, other.privateNote)
    for line in differing { merged.note = Joining.notes(merged.note, line) }
    return merged
  }
}
