extension EventCode {
  /// A code of PLOVER that fits an event as far as its record says; a hint, never more.
  ///
  /// The rules are those of the manual: signing, ratifying and recognising support; promising
  /// agrees; the visitor is the actor and the host the recipient of a visit. What lies outside the
  /// record is not seen: a meeting that is only announced is AGREE, an envoy called in to hear a
  /// complaint is ACCUSE, a meeting called off is REJECT. Private visits and stops on the way,
  /// plain statements, elections and ceremonies get none.
  ///
  /// - Parameter family: The standard kind that the event's own kind is beneath, or is.
  public static func suggestion(for event: Event, family: EventKind) -> Identifier? {
    let code = byKind[event.kind.name] ?? byRecord(event, family: family) ?? byKind[family.name]
    return code.map { Identifier(scheme: "plover", value: $0) }
  }

  /// The codes that follow from the kind alone.
  private static let byKind = [
    "agreement": "AGREE", "proposal": "AGREE", "signature": "SUPPORT", "ratification": "SUPPORT",
    "recognition": "SUPPORT+diplomatic", "denunciation": "SANCTION/discontinue",
    "break-of-relations": "SANCTION/discontinue+diplomatic", "sanction": "SANCTION/discontinue",
    "attack": "ASSAULT", "battle": "ASSAULT+military", "war": "ASSAULT+military",
  ]

  /// The code of a meeting, a visit or a statement, by what is known of it.
  private static func byRecord(_ event: Event, family: EventKind) -> String? {
    switch family {
    case .meeting: meeting(event)
    case .visit:
      event.visit?.style == .private || event.visit?.style == .transit ? nil : "CONSULT/visit"
    case .statement: statement(event)
    default: nil
    }
  }

  private static func meeting(_ event: Event) -> String {
    switch (event.meeting?.channel, event.meeting?.setting) {
    case (.telephone, _), (.video, _), (.letter, _): "CONSULT/phone"
    case (_, .host), (_, .visitor): "CONSULT/visit"
    case (_, .thirdPlace): "CONSULT/third-party"
    default: event.participations.contains { $0.role == .host } ? "CONSULT/visit" : "CONSULT"
    }
  }

  /// A threat weighs more than a term, and a term more than a promise.
  private static func statement(_ event: Event) -> String? {
    let kinds = Set(event.commitments.map(\.kind))
    if kinds.contains(.threat) { return "THREATEN" }
    if kinds.contains(.term) { return "REQUEST" }
    return kinds.contains(.promise) ? "AGREE" : nil
  }
}
