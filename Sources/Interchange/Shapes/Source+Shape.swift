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

extension Silence {
  static let codec = Shape<Silence>(
    "silence", new: Silence(),
    [
      .optional("actor", \.actor, .reference, "on whom it has nothing"),
      .optional("topic", \.topic, .reference, "on what it has nothing"),
      .optional("period", \.period, .edtf, "of what time it has nothing"),
      .optional("searched", \.searched, .edtf, "when it was searched"),
      .optional("note", \.note, .text, "how it was searched"),
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
      .optional("editor", \.editor, .text, "who edited it"),
      .optional("publisher", \.publisher, .text, "who published it"),
      .optional("publisher-place", \.publisherPlace, .text, "where it was published: Oxford"),
      .optional("published", \.published, .date, "when it was published"),
      .optional("time", \.time, .clock, "at what hour"),
      .optional("zone", \.zone, .text, "the zone of that hour: GMT"),
      .optional("dateline", \.dateline, Dateline.codec, "the place and day it speaks from"),
      .optional("in", \.within, .reference, "the source that it is part of"),
      .optional("archive", \.archive, .text, "the archive that holds it"),
      .optional("collection", \.collection, .text, "the collection in the archive"),
      .optional("reference", \.reference, .text, "its shelfmark"),
      .optional("number", \.number, .text, "its number in a volume or series"),
      .optional("edition", \.edition, .text, "which edition it is"),
      .optional("volume", \.volume, .text, "which volume or year it is"),
      .optional("pages", \.pages, .text, "the pages it takes in what it is part of"),
      .optional("classification", \.classification, .text, "how secret it was"),
      .optional("url", \.url, .text, "where it is on the web"),
      .optional("accessed", \.accessed, .edtf, "when its page was read"),
      .optional("archived", \.archived, .text, "the address of an archived copy of its page"),
      .optional("language", \.language, .text, "its language: en, ru"),
      .optional("reliability", \.reliability, .word(Reliability.self), "A (complete) to F"),
      .optional("fixity", \.fixity, .text, "the SHA-256 of the text that was read"),
      .optional("file", \.file, .text, "the registered copy of that text, a path"),
      .several("derives-from", \.derivesFrom, .reference, "the sources that it is taken from"),
      .several("silences", \.silences, Silence.codec, "what was not found in it"),
      .isPrivate(\.isPrivate),
      .embargo(\.embargo),
      .identifiers(\.identifiers),
      .note(\.note),
      .privateNote(\.privateNote),
      .sources(\.citations),
      .exceptions(\.exceptions),
    ],
    finish: { source, _, reading in
      if source.embargo != nil { source.isPrivate = true }
      reading.settle(&source.ref, wishes: RefRule.source(source), fallback: "source")
    })
}
