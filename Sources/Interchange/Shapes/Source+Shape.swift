import Diplomacy

extension Dateline {
  static let codec = Shape<Dateline>(
    "dateline", new: Dateline(),
    [
      .optional("place", \.place, .text, "the place, in the text's words"),
      .optional("date", \.date, .date, "the day against which its words are read"),
    ]
  ).codec
}

extension Source {
  static let shape = Shape<Source>(
    "source", new: Source(ref: noRef, title: ""),
    [
      .id(\.uid),
      .ref(\.ref),
      .optional("kind", \.kind, .text, "what it is: volume, telegram, press-report"),
      .required("title", \.title, .text, "its title"),
      .optional("short", \.short, .text, "how a list of sources names it"),
      .optional("author", \.author, .text, "who wrote it"),
      .optional("creator", \.creator, .reference, "the actor whose document or account it is"),
      .optional("publisher", \.publisher, .text, "who published it"),
      .optional("published", \.published, .date, "when it was published"),
      .optional("time", \.time, .clock, "at what hour"),
      .optional("zone", \.zone, .text, "the zone of that hour: GMT"),
      .optional("dateline", \.dateline, Dateline.codec, "the place and day it speaks from"),
      .optional("in", \.within, .reference, "the source that it is part of"),
      .optional("archive", \.archive, .text, "the archive that holds it"),
      .optional("collection", \.collection, .text, "the collection in the archive"),
      .optional("reference", \.reference, .text, "its shelfmark"),
      .optional("number", \.number, .text, "its number in a volume or series"),
      .optional("classification", \.classification, .text, "how secret it was"),
      .optional("url", \.url, .text, "where it is on the web"),
      .optional("language", \.language, .text, "its language: en, ru"),
      .optional("reliability", \.reliability, .word(Reliability.self), "A (complete) to F"),
      .optional("fixity", \.fixity, .text, "the SHA-256 of the text that was read"),
      .identifiers(\.identifiers),
      .note(\.note),
      .sources(\.citations),
    ],
    finish: { source, _, reading in
      reading.settle(&source.ref, wishes: RefRule.source(source), fallback: "source")
    })
}
