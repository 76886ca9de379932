import Chronology
import Diplomacy

extension GrampsWriter {
  mutating func citations(_ citations: [Citation]) -> [GrampsElement] {
    citations.compactMap { citation in
      if [3, 6].contains(citation.credibility) { losses.note("credibility", of: "citation") }
      return self.handle(of: citation.source).map { made.cite(citation, of: $0) }
    }
  }

  private func record(
    _ name: String, _ handle: String, _ ref: Ref, isPrivate: Bool = false, type: String? = nil
  ) -> GrampsElement {
    GrampsElement(
      name,
      [
        "handle": handle, "change": "0", "id": ref.text, "priv": isPrivate ? "1" : nil,
        "type": type,
      ])
  }

  // MARK: People

  mutating func person(_ actor: Actor) -> GrampsElement {
    let handle = Self.handle("p", actor.uid, actor.ref)
    var element = record("person", handle, actor.ref, isPrivate: actor.isPrivate)
    element.add(GrampsElement("gender", text: "U"))
    let main = NameOfTheDay.full(of: actor.names, on: nil)
    let first = actor.names.firstIndex { $0.text == main } ?? 0
    let order = [first] + actor.names.indices.filter { $0 != first }
    for index in order where actor.names.indices.contains(index) {
      element.add(name(actor.names[index], isMain: index == first))
    }
    for (word, date) in life(actor.existence) {
      element.add(event(word, date, of: handle, named: main ?? actor.ref.text))
    }
    element.add(parts[actor.ref] ?? [])
    element.add(actor.identifiers.map { GrampsFact.identifier($0).element })
    element.add(made.notes([actor.note], type: "Person Note"))
    element.add(citations(actor.citations))
    if !actor.claims.isEmpty { losses.note("accounts", of: "person") }
    return element
  }

  private mutating func name(_ name: Name, isMain: Bool) -> GrampsElement {
    let type = isMain && name.kind == .full ? "Unknown" : GrampsNameType.of(name.kind)
    var element = GrampsElement("name", ["alt": isMain ? nil : "1", "type": type])
    let family = Surname.of(name.text)
    let given = name.text.dropLast(family.count)
    if name.kind != .formal, name.text.hasSuffix(" \(family)"), !given.allSatisfy(\.isWhitespace) {
      element.add(GrampsElement("first", text: String(given.dropLast())))
      element.add(GrampsElement("surname", text: family))
    } else {
      element.add(GrampsElement("surname", text: name.text))
    }
    let date = GrampsDateWriter.element(HistoricalDate(name.validity.date))
    if date.isLoss { losses.note("the whole of a date", of: "name") }
    element.add(date.element)
    element.add(citations(name.citations))
    if name.language != nil { losses.note("language", of: "name") }
    return element
  }

  /// The birth and the death that a life begins and ends with.
  private mutating func life(_ existence: EDTF?) -> [(String, EDTF)] {
    guard let existence else { return [] }
    let ends = existence.description.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else {
      losses.note("existence", of: "person")
      return []
    }
    if ends[1] == ".." { losses.note("that a life goes on", of: "person") }
    return zip(["Birth", "Death"], ends).compactMap { word, end in
      EDTF(String(end)).map { (word, $0) }
    }
  }

  private mutating func event(
    _ type: String, _ date: EDTF, of person: String, named name: String
  ) -> GrampsElement {
    let handle = "\(person)-\(type.lowercased())"
    var element = GrampsElement("event", ["handle": handle, "change": "0"])
    element.add(GrampsElement("type", text: type))
    let written = GrampsDateWriter.element(HistoricalDate(date))
    if written.isLoss { losses.note("the whole of a date", of: "person") }
    element.add(written.element)
    element.add(GrampsElement("description", text: "\(type) of \(name)"))
    made.events.append(element)
    return GrampsElement("eventref", ["hlink": handle, "role": "Primary"])
  }

  // MARK: Places

  mutating func place(_ place: Place) -> GrampsElement {
    let handle = Self.handle("l", place.uid, place.ref)
    var element = record("placeobj", handle, place.ref, type: "Unknown")
    let main = NameOfTheDay.full(of: place.names, on: nil) ?? place.ref.text
    element.add(GrampsElement("ptitle", text: main))
    let names = place.names.isEmpty ? [Name(main)] : place.names
    for name in names.filter({ $0.text == main }) + names.filter({ $0.text != main }) {
      var written = GrampsElement("pname", ["value": name.text, "lang": name.language])
      let date = GrampsDateWriter.element(HistoricalDate(name.validity.date))
      if date.isLoss { losses.note("the whole of a date", of: "name") }
      written.add(date.element)
      element.add(written)
      if !name.citations.isEmpty { losses.note("sources", of: "name") }
    }
    if let point = place.coordinates {
      element.add(
        GrampsElement("coord", ["long": "\(point.longitude)", "lat": "\(point.latitude)"]))
    }
    element.add(
      place.within.flatMap { self.handle(of: $0) }.map { GrampsElement("placeref", ["hlink": $0]) })
    element.add(made.notes([place.note], type: "Place Note"))
    element.add(citations(place.citations))
    if place.state != nil { losses.note("state", of: "place") }
    if !place.identifiers.isEmpty { losses.note("identifiers", of: "place") }
    if place.zone != nil { losses.note("time zone", of: "place") }
    if !place.claims.isEmpty { losses.note("accounts", of: "place") }
    return element
  }

  // MARK: Sources

  mutating func source(_ source: Source) -> GrampsElement {
    let handle = Self.handle("s", source.uid, source.ref)
    var element = record("source", handle, source.ref, isPrivate: source.isPrivate)
    element.add(GrampsElement("stitle", text: source.title))
    element.add(GrampsElement("sauthor", text: source.author))
    let published = source.published.flatMap { $0.given ?? $0.edtf?.description }
    let imprint = [source.publisherPlace, source.publisher, published].compactMap(\.self)
    element.add(GrampsElement("spubinfo", text: imprint.joined(separator: ", ")))
    element.add(GrampsElement("sabbrev", text: source.short))
    element.add(made.notes([source.note], type: "Source Note"))
    element.add(GrampsSourceFact.elements(of: source))
    if let archive = source.archive {
      let number = [source.collection, source.reference].compactMap(\.self).joined(separator: ", ")
      element.add(
        GrampsElement(
          "reporef",
          ["hlink": made.repository(archive), "callno": number.isEmpty ? nil : number]))
    } else if source.collection != nil || source.reference != nil {
      losses.note("collection", of: "source")
    }
    if let date = source.published,
      BibliographicDate.words(date).flatMap(BibliographicDate.read) != date
    {
      losses.note("words of the date", of: "source")
    }
    if source.creator != nil { losses.note("creator", of: "source") }
    if source.time != nil || source.zone != nil { losses.note("time", of: "source") }
    if source.fixity != nil || source.file != nil { losses.note("file", of: "source") }
    if source.dateline != nil { losses.note("dateline", of: "source") }
    if !source.silences.isEmpty { losses.note("silences", of: "source") }
    if !source.derivesFrom.isEmpty { losses.note("derivation", of: "source") }
    if !source.citations.isEmpty { losses.note("sources", of: "source") }
    return element
  }
}
