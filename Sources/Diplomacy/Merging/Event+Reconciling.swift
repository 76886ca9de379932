extension Event: Reconcilable {
  static var reconciledFields: [ReconciledField<Self>] {
    own + lists + ReconciledField.part(\.meeting, Meeting(), Meeting.fields)
      + ReconciledField.part(\.visit, Visit(), Visit.fields)
      + ReconciledField.part(\.statement, Statement(), Statement.fields)
  }

  private static var own: [ReconciledField<Self>] {
    [
      .one("kind", \.kind), .maybe("title", \.title), .maybe("short", \.short), date,
      .maybe("time", \.time), .maybe("zone", \.zone),
      .maybe("sequence", \.sequence) { "\($0)" }, .maybe("place", \.place),
      .maybe("summary", \.summary), status, .one(nil, \.isPrivate), .one(nil, \.embargo),
      .one(nil, \.note), .one(nil, \.privateNote), .one(nil, \.origin),
    ]
  }

  private static var lists: [ReconciledField<Self>] {
    [
      .many(\.dates), .many(\.topics), .many(\.participations), .many(\.links), .many(\.after),
      .many(\.before), .many(\.figures), .many(\.identifiers), .many(\.codes), .many(\.citations),
      .many(\.claims), .many(\.exceptions), .many(\.commitments),
    ]
  }

  /// A date that says nothing contradicts none, and one in other words is the same.
  private static var date: ReconciledField<Self> {
    var field = ReconciledField.one("date", \Event.date)
    field.isContested = { one, other in
      !one.date.isUndated && !other.date.isUndated && one.date.edtf != other.date.edtf
    }
    return field
  }

  /// What one has confirmed and the other left as a lead is confirmed.
  private static var status: ReconciledField<Self> {
    var field = ReconciledField.one("status", \Event.status) { $0.rawValue }
    field.isContested = { one, other in
      one.status != other.status && (one.status == .rejected || other.status == .rejected)
    }
    return field
  }

  var rivals: [Claim] { claims }

  func identified(as other: Self) -> Self {
    var event = unnumbered
    (event.uid, event.ref, event.number) = (other.uid, other.ref, other.number)
    return event
  }

  /// A date says more than other events that bound it.
  var coherent: Self {
    guard !date.isUndated else { return self }
    var event = self
    (event.after, event.before) = ([], [])
    return event
  }

  func added(to other: Self) -> Self {
    var event = self
    event.commitments.removeAll(where: other.commitments.contains)
    return event
  }
}

extension Meeting {
  fileprivate static var fields: [ReconciledField<Self>] {
    [
      .maybe("level", \.level), .maybe("channel", \.channel), .maybe("setting", \.setting),
      .maybe("agenda", \.agenda), .maybe("outcome", \.outcome),
    ]
  }
}

extension Visit {
  fileprivate static var fields: [ReconciledField<Self>] {
    [.maybe("style", \.style), .maybe("agenda", \.agenda), .maybe("outcome", \.outcome)]
  }
}

extension Statement {
  fileprivate static var fields: [ReconciledField<Self>] {
    [
      .maybe("form", \.form), .maybe("medium", \.medium), .maybe("occasion", \.occasion),
      .maybe("words", \.quote), .maybe("original", \.original), .maybe("language", \.language),
      .maybe("translation", \.translation), .many(\.about), .maybe("audience", \.audience), via,
    ]
  }

  private static var via: ReconciledField<Self> {
    var field = ReconciledField.one("via", \Statement.via)
    field.isContested = { !$0.via.isEmpty && !$1.via.isEmpty && $0.via != $1.via }
    return field
  }
}
