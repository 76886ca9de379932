import Diplomacy

extension Participation {
  static let codec = Shape<Participation>(
    "participant", new: Participation(actor: nil),
    [
      .required("actor", \.actor, .knownOrNot, "who; unknown where nobody knows"),
      .usually("role", \.role, .role, .participant, "the part"),
      .optional(
        "capacity", \.capacity, .text, "the capacity, where it is not the office of the day"),
      .usually("for", \.principal, .principal, .ofTheDay, "whom for, where tenures do not say it"),
      .optional("side", \.side, .text, "the side or delegation"),
      .usually("presence", \.presence, .word(Presence.self), .full, "how much they were there for"),
      .note(\.note),
      .sources(\.citations),
    ]
  ).codec.shortened(
    "ACTOR:ROLE",
    write: { part in
      guard part == Participation(actor: part.actor, role: part.role) else { return nil }
      let actor = part.actor?.text ?? "unknown"
      return .token(part.role == .participant ? actor : "\(actor):\(part.role)")
    },
    read: { text, node, key, reading in
      let parts = text.unicodeScalars.split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false
      ).map { FieldTree(.token(String($0)), line: node.line) }
      guard let first = parts.first,
        let actor = Codec<Ref?>.knownOrNot.read(first, key, reading)
      else { return nil }
      guard parts.count == 2 else { return Participation(actor: actor) }
      return Codec<Role>.role.read(parts[1], "role", reading)
        .map { Participation(actor: actor, role: $0) }
    })
}
