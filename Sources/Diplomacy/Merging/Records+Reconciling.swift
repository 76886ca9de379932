import Chronology

extension ChronicleDescription: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .maybe("title", \.title) { $0 }, .maybe("editor", \.editor) { $0 },
      .maybe("licence", \.licence) { $0 }, .maybe("language", \.language) { $0 }, .one(nil, \.note),
    ]
  }

  func identified(as other: Self) -> Self { self }

  func merging(_ other: Self, in chronicle: String?) -> Self {
    ChronicleDescription(
      title: title ?? other.title, editor: editor ?? other.editor,
      licence: licence ?? other.licence, language: language ?? other.language,
      note: Joining.notes(note, other.note))
  }
}

extension Topic: Reconcilable {
  // What differs in name and in the wider topic is told in the note as it is.
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .one("name", \.name), .maybe("wider topic", \.under), .one(nil, \.note),
      .one(nil, \.privateNote),
    ]
  }

  func identified(as other: Self) -> Self {
    var topic = self
    (topic.uid, topic.ref) = (other.uid, other.ref)
    return topic
  }
}

extension Source: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .one("title", \.title), .maybe("kind", \.kind), .maybe("short", \.short),
      .maybe("author", \.author), .maybe("creator", \.creator), .maybe("editor", \.editor),
      .maybe("publisher", \.publisher), .maybe("place of publication", \.publisherPlace),
      .maybe("published", \.published), .maybe("time", \.time), .maybe("zone", \.zone),
      .maybe("dateline", \.dateline), .maybe("in", \.within), .maybe("archive", \.archive),
      .maybe("collection", \.collection), .maybe("reference", \.reference),
      .maybe("number", \.number), .maybe("edition", \.edition), .maybe("volume", \.volume),
      .maybe("pages", \.pages), .maybe("classification", \.classification), .maybe("url", \.url),
      .maybe("accessed", \.accessed) { "\($0)" }, .maybe("archived", \.archived),
      .maybe("language", \.language), .maybe("reliability", \.reliability),
      .maybe("fixity", \.fixity), .maybe("file", \.file), .many(\.derivesFrom), .many(\.silences),
      .one(nil, \.isPrivate), .one(nil, \.embargo), .many(\.identifiers), .one(nil, \.note),
      .one(nil, \.privateNote), .many(\.citations), .many(\.exceptions),
    ]
  }

  func identified(as other: Self) -> Self {
    var source = self
    (source.uid, source.ref) = (other.uid, other.ref)
    return source
  }
}

extension Actor: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .one("kind", \.kind) { $0.rawValue }, .many(\.names), .maybe("existence", \.existence),
      .many(\.identifiers), .one(nil, \.isPrivate), .one(nil, \.embargo), .one(nil, \.note),
      .one(nil, \.privateNote), .many(\.citations), .many(\.claims), .many(\.exceptions),
    ]
  }

  var rivals: [Claim] { claims }

  func identified(as other: Self) -> Self {
    var actor = self
    (actor.uid, actor.ref) = (other.uid, other.ref)
    return actor
  }
}

extension Place: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .many(\.names), .maybe("coordinates", \.coordinates), .maybe("within", \.within),
      .maybe("state", \.state), .maybe("zone", \.zone), .many(\.identifiers), .one(nil, \.note),
      .one(nil, \.privateNote), .many(\.citations), .many(\.claims), .many(\.exceptions),
    ]
  }

  var rivals: [Claim] { claims }

  func identified(as other: Self) -> Self {
    var place = self
    (place.uid, place.ref) = (other.uid, other.ref)
    return place
  }
}

extension Relation: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    [
      .one("kind", \.kind) { $0.rawValue }, .one("from", \.from) { $0.text },
      .one("to", \.to) { $0.text }, .maybe("office", \.office) { $0 }, .maybe("title", \.title),
      .one("represents", \.represents) { $0 ? "yes" : "no" },
      .maybe("validity", \.validityDate), .one(nil, \.note), .one(nil, \.privateNote),
      .many(\.citations), .many(\.claims), .many(\.exceptions),
    ]
  }

  private var validityDate: EDTF? {
    get { validity.date }
    set { validity = Validity(newValue) }
  }

  var rivals: [Claim] { claims }

  func identified(as other: Self) -> Self {
    var relation = self
    (relation.uid, relation.ref) = (other.uid, other.ref)
    return relation
  }
}
