import Diplomacy

extension Name {
  static let codec = Shape<Name>(
    "name", new: Name(""),
    [
      .required("name", \.text, .text, "the name itself"),
      .usually("kind", \.kind, .word(Kind.self), .full, "what it is for"),
      .optional("language", \.language, .text, "its language: en, ru, zh-Latn"),
      .usually("valid", \.validity, .validity, .always, "when it was in use"),
      .sources(\.citations),
    ]
  ).codec.shortened(
    "NAME",
    write: { name in name == Name(name.text) ? .text(name.text) : nil },
    read: { text, _, _, _ in Name(text) })
}

extension Actor {
  static let shape = Shape<Actor>(
    "actor", new: Actor(ref: noRef, kind: .person, names: []),
    [
      .id(\.uid),
      .ref(\.ref),
      .required("kind", \.kind, .word(Kind.self), "what sort of actor it is"),
      .several("names", \.names, Name.codec, "its names, today's first"),
      .optional("existence", \.existence, .edtf, "when it lived or existed"),
      .identifiers(\.identifiers),
      .note(\.note),
      .privateNote(\.privateNote),
      .isPrivate(\.isPrivate),
      .embargo(\.embargo),
      .sources(\.citations),
      .claims(\.claims),
      .exceptions(\.exceptions),
    ],
    finish: { actor, node, reading in
      if actor.embargo != nil { actor.isPrivate = true }
      if actor.names.isEmpty { reading.note(node.line, "an actor needs a name: names: [NAME]") }
      let name = actor.names.first?.text ?? ""
      let wishes = actor.kind == .person ? RefRule.person(name) : [RefRule.slug(name)]
      reading.settle(&actor.ref, wishes: wishes, fallback: "actor")
    })
}

extension Place {
  static let shape = Shape<Place>(
    "place", new: Place(ref: noRef, names: []),
    [
      .id(\.uid),
      .ref(\.ref),
      .several("names", \.names, Name.codec, "its names, each with its time"),
      .optional("coordinates", \.coordinates, .coordinates, "where it is on the globe"),
      .optional("within", \.within, .reference, "the place that it lies in"),
      .optional("state", \.state, .reference, "the state that it belongs to"),
      .optional("zone", \.zone, .text, "its time zone: Europe/Moscow"),
      .identifiers(\.identifiers),
      .note(\.note),
      .privateNote(\.privateNote),
      .sources(\.citations),
      .claims(\.claims),
      .exceptions(\.exceptions),
    ],
    finish: { place, node, reading in
      if place.names.isEmpty { reading.note(node.line, "a place needs a name: names: [NAME]") }
      let name = place.names.first?.text ?? ""
      reading.settle(&place.ref, wishes: [RefRule.slug(name)], fallback: "place")
    })
}

extension Topic {
  static let shape = Shape<Topic>(
    "topic", new: Topic(ref: noRef, name: ""),
    [
      .id(\.uid),
      .ref(\.ref),
      .required("name", \.name, .text, "its name"),
      .optional("under", \.under, .reference, "the wider topic"),
      .note(\.note),
      .privateNote(\.privateNote),
    ],
    finish: { topic, _, reading in
      reading.settle(&topic.ref, wishes: [RefRule.slug(topic.name)], fallback: "topic")
    })
}
