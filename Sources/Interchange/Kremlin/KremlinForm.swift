import Diplomacy

/// What sort of event a page is about, as its title says.
enum KremlinForm: Hashable, Sendable {
  /// Actors come together.
  case meeting(Meeting.Channel)
  /// Something was written or said, by its medium.
  case statement(String)
  /// Anything else, by its kind.
  case event(EventKind)

  /// The form of a page.
  static func of(_ title: String) -> KremlinForm {
    let words = title.lowercased()
    return rules.first { words.firstMatch(of: $0.pattern) != nil }?.form ?? .event(.event)
  }

  nonisolated(unsafe) private static let rules:
    [(pattern: Regex<AnyRegexOutput>, form: KremlinForm)] = words.compactMap { form, words in
      (try? Regex(words.joined(separator: "|"))).map { ($0, form) }
    }

  /// The words of each form; the first form that has one of a title's counts.
  private static let words: [(form: KremlinForm, words: [String])] = [
    (.event(.event), ["cancelled|postponed"]),
    (
      .meeting(.telephone),
      [
        "telephone conversation", "by (?:tele)?phone", "phone (?:call|conversation)", "telephoned",
        "on the (?:tele)?phone",
      ]
    ),
    (.meeting(.video), ["video ?-?(?:conference|link)", "videoconference"]),
    (
      .statement("press-conference"),
      ["press[- ]conference", "news conference", "answer(?:s|ed)? (?:to )?.*questions"]
    ),
    (.statement("interview"), ["^interview", "interviewed", "(?:an?|the|his) interview"]),
    (.statement("telegram"), [#"\btelegram"#]),
    (.statement("letter"), [#"\b(?:sent|wrote) .{0,40}letter"#, "^letter"]),
    (
      .statement("message"),
      [
        #"\b(?:sent|forwarded|conveyed|expressed|offered|extended|exchanged) .{0,60}"#
          + "(?:message|greeting|condolence|congratulation|response|reply|regret|sympath|gratitude)",
        #"\bcongratulat(?:ed|es|ions)"#, "^greetings", "^condolences", "^message",
        #"\bgreeted\b"#, "wished .* happy",
      ]
    ),
    (
      .meeting(.inPerson),
      [
        #"\b(?:met|meets|meetings?|talks|negotiations|session|summit|conference|consultations)\b"#,
        #"\breceived (?!credentials)"#, #"\bdiscussed\b.*\bwith\b"#, #"\bconversation\b"#,
        #"\btalked (?:to|with)\b"#,
      ]
    ),
    (
      .statement("speech"),
      [
        #"\bspeech"#, #"\baddress(?:ed)?\b"#, "statement",
        #"\b(?:spoke|remarks|speaking|said|announced)\b"#, "direct line",
        // "Article 3 of the law" is no words of anybody's.
        #"\barticle\b(?! (?:\d|one\b|two\b|three\b|four\b|five\b))"#,
      ]
    ),
    (
      .event(EventKind("decision")),
      [
        #"\b(?:signed|resolution|law(?![- ]enforcement)|approved)\b"#, "executive order",
        #"\bdecree"#, "instruct",
      ]
    ),
    (
      .event(EventKind("appointment")),
      [#"\bappoint"#, "released from", "dismissed", "relieved of"]
    ),
    (
      .event(EventKind("ceremony")),
      [
        #"\b(?:ceremony|laid|unveiled|reception|awarded|presented|credentials|attended)\b"#,
        #"\bopening of\b"#,
      ]
    ),
    // "invited him to visit" is none.
    (.event(.event), [#"\binvit(?:ed|ation)\b.*\bvisit\b"#]),
    (.event(.visit), [#"\bvisit(?:ed|s)?\b"#, #"\barrived\b"#, #"\btrip\b"#]),
  ]
}

extension KremlinPage {
  /// Whether it tells what is to come: "will meet".
  var isAnnouncement: Bool {
    if sections.contains("Announcements") {
      // Orders stand among them, too, and are done.
      return lead?.prefixMatch(
        of: Self.signing) == nil
    }
    if title.contains("said") { return false }
    // "President of France Nicolas Sarkozy will visit Russia"
    return title.prefixMatch(of: Self.announcing) != nil || title.prefixMatch(of: Self.guest) != nil
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinPage {
  nonisolated(unsafe) private static let signing =
    #/(?:Vladimir Putin|Dmitry Medvedev) (?:signed|approved|appointed)\s/#
  nonisolated(unsafe) private static let announcing =
    #/^(?:(?!\bsaid\b|[“"]|\bthat\b).)*?\b(?:Putin|Medvedev|President|president|leaders)\s+(?:will|is to)\s/#
  nonisolated(unsafe) private static let guest =
    #/^[^,“"]{0,60}?\b(?:President|Prime Minister|Minister|Chancellor|King|Queen|Emir|Emperor|Premier)\b[^,“"]{0,60}? (?:will|is to) (?:visit|arrive|pay|make|meet|hold|take part|attend|come)\b/#
}
