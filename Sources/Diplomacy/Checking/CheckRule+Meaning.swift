extension CheckRule {
  /// How bad it is when the rule is broken.
  public var severity: Severity {
    switch self {
    case .outsideExistence, .outsideOffice, .relationOutsideExistence, .partOutsideWhole,
      .effectBeforeCause, .sequelBeforeEvent, .answerBeforeQuestion, .memoryBeforeEvent,
      .settledBeforePromise, .datesOutOfOrder, .circle, .sourceOutOfOrder, .twoPreferred,
      .hangingRef:
      .error
    case .twoInOffice, .twoPlaces, .offOccasion, .undated, .noSpeaker, .statementWithoutSource,
      .uncited, .weaklyCited, .quotationWithoutLocator, .sourceBeforeEvent, .nearEqualNames,
      .idleException:
      .warning
    }
  }

  /// What breaks the rule, in one line.
  public var meaning: String {
    switch self {
    case .outsideExistence:
      "an actor takes part before it was born or founded, or after it died or ended"
    case .outsideOffice:
      "an actor acts in an office, or for a body, that was not theirs on any day of the event"
    case .relationOutsideExistence:
      "an office, membership or part begins before one of the two was there, or outlasts it"
    case .twoInOffice: "two hold at once an office that has one holder at a time"
    case .twoPlaces: "a person is at two distant places on one day"
    case .partOutsideWhole: "a part of an event shares no day with the whole"
    case .effectBeforeCause: "an effect began before its cause"
    case .sequelBeforeEvent: "an event began before the one that it follows"
    case .answerBeforeQuestion: "an answer is earlier than what it answers or speaks of"
    case .memoryBeforeEvent: "an event is commemorated before it happened"
    case .settledBeforePromise: "a promise is kept, broken or overtaken before it was made"
    case .datesOutOfOrder: "an event was ratified before it was signed, received before it was sent"
    case .offOccasion: "words were said more than a day before or after their occasion"
    case .circle: "something is a part, a sequel, an answer or a cause of itself, by some steps"
    case .undated: "an event has no date, and nothing that it comes after, before or belongs to"
    case .noSpeaker: "a statement has no speaker, not even an unknown one"
    case .statementWithoutSource: "a statement has no source"
    case .uncited: "an event, a relation or the life of an actor has no source"
    case .weaklyCited: "a fact rests on one source, and that is of low reliability or credibility"
    case .quotationWithoutLocator: "words are quoted without the page or paragraph of the source"
    case .sourceBeforeEvent: "an event is cited from a source that was out before it"
    case .sourceOutOfOrder: "a source came out before it, or what it is taken from, was written"
    case .nearEqualNames: "two actors have the same name, but for its spelling"
    case .twoPreferred: "two different values of one fact are both preferred"
    case .hangingRef: "something leads to a record or a promise that is not there"
    case .idleException: "an exception is recorded for a rule that the record does not break"
    }
  }

  /// What to do about a finding, a sentence without its full stop.
  public var advice: String {
    switch self {
    case .outsideExistence:
      "correct the event's date (edit EVENT --date) or the actor's life (edit ACTOR --existence); "
        + "who is only named has the role mentioned or subject"
    case .outsideOffice:
      "correct the event's date, the capacity (edit EVENT --drop-who, --who) or the relation "
        + "(edit RELATION --valid)"
    case .relationOutsideExistence:
      "correct the relation (edit RELATION --valid) or the actor's life (edit ACTOR --existence)"
    case .twoInOffice:
      "correct where the one ends and the other begins (edit RELATION --valid); where both are one "
        + "person, merge them (merge ONE OTHER)"
    case .twoPlaces:
      "look: correct a date or a place, say that the person was absent (edit EVENT --absent), or say "
        + "how near the places are (edit PLACE --coordinates); a day with two airports can be true"
    case .partOutsideWhole, .effectBeforeCause, .sequelBeforeEvent, .answerBeforeQuestion,
      .memoryBeforeEvent, .settledBeforePromise:
      "correct one of the dates (edit EVENT --date), or take the link away (edit EVENT --drop-link)"
    case .datesOutOfOrder: "correct one of the dates (edit EVENT --drop-dated, --dated)"
    case .offOccasion:
      "correct the date (edit EVENT --date) or the occasion (edit EVENT --occasion)"
    case .circle: "take one of the links away (edit EVENT --drop-link)"
    case .undated: "give it a date, or bounds (edit EVENT --after OTHER --before OTHER)"
    case .noSpeaker: "say who spoke, unknown if nobody knows (edit EVENT --by ACTOR)"
    case .statementWithoutSource, .uncited: "cite a source (edit REF --source SOURCE#PAGE)"
    case .weaklyCited: "find a source that does not depend on it (edit REF --source SOURCE#PAGE)"
    case .quotationWithoutLocator:
      "cite the page or paragraph (edit EVENT --drop-source SOURCE --source SOURCE#PAGE)"
    case .sourceBeforeEvent:
      "correct one of the dates, or cite what tells that it happened (edit EVENT --source)"
    case .sourceOutOfOrder: "correct one of the dates (edit SOURCE --published, --dateline)"
    case .nearEqualNames: "join them (merge ONE OTHER) if they are one"
    case .twoPreferred: "prefer one of them; the others are kept beside it"
    case .hangingRef: "the file was changed by another program: go back to a backup, or edit REF"
    case .idleException: "take it away (edit REF --drop-except RULE)"
    }
  }
}
