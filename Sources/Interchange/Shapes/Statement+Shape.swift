import Diplomacy

extension Statement {
  static let codec = Shape<Statement>(
    "statement", new: Statement(),
    [
      .optional("form", \.form, .word(Form.self), "how near it is to the words"),
      .optional("medium", \.medium, .text, "speech, interview, letter, recording, ..."),
      .optional("occasion", \.occasion, .reference, "the event on whose occasion it was said"),
      .optional("quote", \.quote, .text, "the words, as the source prints them"),
      .optional("original", \.original, .text, "the words in the language they were said in"),
      .optional("language", \.language, .text, "that language: ru"),
      .optional("translation", \.translation, .text, "a translation of them"),
      .several("about", \.about, .reference, "what it is about: events, actors, topics, places"),
      .optional("audience", \.audience, .text, "who listened without being addressed"),
      .several("via", \.via, Attribution.codec, "who reported it, nearest the source last"),
    ]
  ).codec
}

extension Attribution {
  static let codec = Shape<Attribution>(
    "report", new: Attribution(actor: nil),
    [
      .required("actor", \.actor, .knownOrNot, "who passed it on; unknown where nobody knows"),
      .optional("date", \.date, .date, "when"),
      .optional("source", \.source, .reference, "where this is from"),
      .optional("locator", \.locator, .text, "where in that source"),
    ]
  ).codec.shortened(
    "ACTOR",
    write: { $0 == Attribution(actor: $0.actor) ? .token($0.actor?.text ?? "unknown") : nil },
    read: { _, node, key, reading in
      Codec<Ref?>.knownOrNot.read(node, key, reading).map { Attribution(actor: $0) }
    })
}

extension Commitment {
  static let codec = Shape<Commitment>(
    "commitment", new: Commitment(text: ""),
    [
      .optional("number", \.number, .integer, "by which it is named within its event"),
      .usually("kind", \.kind, .word(Kind.self), .promise, "the sort of bond"),
      .required("text", \.text, .text, "what is promised, in a few words"),
      .optional("due", \.due, .date, "by when"),
      .optional("owed-by", \.owedBy, .reference, "who owes it, if not who speaks or signs"),
      .optional("owed-to", \.owedTo, .reference, "to whom it is owed"),
    ]
  ).codec
}

extension Meeting {
  static let codec = Shape<Meeting>(
    "meeting", new: Meeting(),
    [
      .optional("level", \.level, .word(Level.self), "how high the parties were"),
      .optional("channel", \.channel, .word(Channel.self), "how they came together"),
      .optional("setting", \.setting, .word(Setting.self), "whose ground it was on"),
      .optional("agenda", \.agenda, .text, "what was to be talked about"),
      .optional("outcome", \.outcome, .text, "what came of it"),
    ]
  ).codec
}

extension Visit {
  static let codec = Shape<Visit>(
    "visit", new: Visit(),
    [
      .optional("style", \.style, .word(Style.self), "what sort of visit it was"),
      .optional("agenda", \.agenda, .text, "what was to be talked about"),
      .optional("outcome", \.outcome, .text, "what came of it"),
    ]
  ).codec
}
