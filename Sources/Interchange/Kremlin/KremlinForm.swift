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
    [(pattern: Regex<AnyRegexOutput>, form: KremlinForm)] = [
      (
        #"telephone conversation|by (?:tele)?phone|phone (?:call|conversation)|telephoned|on the (?:tele)?phone"#,
        .meeting(.telephone)
      ),
      (#"video ?-?(?:conference|link)|videoconference"#, .meeting(.video)),
      (
        #"press[- ]conference|news conference|answers? to .*questions|answered .*questions"#,
        .statement("press-conference")
      ),
      (#"^interview|interviewed|(?:an?|the|his) interview"#, .statement("interview")),
      (#"\btelegram"#, .statement("telegram")),
      (#"\b(?:sent|wrote) .{0,40}letter|^letter"#, .statement("letter")),
      (
        #"\b(?:sent|forwarded|conveyed|expressed|offered|extended|exchanged) .{0,60}(?:message|greeting|condolence|congratulation|response|reply|regret|sympath|gratitude)|\bcongratulat(?:ed|es|ions)|^greetings|^condolences|^message|\bgreeted\b|wished .* happy"#,
        .statement("message")
      ),
      (
        #"\bmet\b|\bmeets\b|\bmeetings?\b|\btalks\b|\bnegotiations\b|\bsession\b|\bsummit\b|\bconference\b|\bconsultations\b|\breceived (?!credentials)|\bdiscussed\b.*\bwith\b|\bconversation\b|\btalked (?:to|with)\b"#,
        .meeting(.inPerson)
      ),
      (
        #"\bspeech|\baddress(?:ed)?\b|statement|\bspoke\b|\bremarks\b|\bspeaking\b|\bsaid\b|\barticle\b|\bannounced\b|direct line"#,
        .statement("speech")
      ),
      (
        #"\bsigned\b|executive order|\bdecree|\bresolution\b|^law\b|\blaw\b|\bapproved\b|instruct"#,
        .event(EventKind("decision"))
      ),
      (#"\bappoint|released from|dismissed|relieved of"#, .event(EventKind("appointment"))),
      (
        #"\bceremony|\blaid\b|\bunveiled|\breception\b|\bawarded\b|\bpresented\b|\bcredentials\b|\bopening of\b|\battended\b"#,
        .event(EventKind("ceremony"))
      ),
      (#"\bvisit(?:ed|s)?\b|\barrived\b|\btrip\b"#, .event(.visit)),
    ].compactMap { text, form in
      (try? Regex(text)).map { ($0, form) }
    }
}

extension KremlinPage {
  /// Whether it tells what is to come: "will meet".
  var isAnnouncement: Bool {
    let pattern =
      #/^(?:(?!\bsaid\b|[“"]|\bthat\b).)*?\b(?:Putin|Medvedev|President|president|leaders)\s+(?:will|is to)\s/#
    return title.prefixMatch(of: pattern) != nil && !title.contains("said")
  }
}
