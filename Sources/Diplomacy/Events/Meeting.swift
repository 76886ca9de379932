/// What a meeting has beyond an event; its parties are participations.
public struct Meeting: Hashable, Sendable {
  /// How high the parties were.
  public enum Level: String, CaseIterable, Sendable {
    /// Heads of state or government.
    case summit
    /// Ministers.
    case ministerial
    /// Ambassadors.
    case ambassadorial
    /// Experts.
    case expert
  }

  /// How they came together.
  public enum Channel: String, CaseIterable, Sendable {
    /// In one room.
    case inPerson = "in-person"
    /// By telephone.
    case telephone
    /// By video.
    case video
    /// By letter.
    case letter
  }

  /// Whose ground it was on.
  public enum Setting: String, CaseIterable, Sendable {
    /// The host's.
    case host
    /// The visitor's.
    case visitor
    /// A third place.
    case thirdPlace = "third-place"
  }

  /// How high the parties were.
  public var level: Level?
  /// How they came together.
  public var channel: Channel?
  /// Whose ground it was on.
  public var setting: Setting?
  /// What was to be talked about.
  public var agenda: String?
  /// What came of it.
  public var outcome: String?

  /// Makes a meeting of which nothing more is known.
  public init(
    level: Level? = nil, channel: Channel? = nil, setting: Setting? = nil, agenda: String? = nil,
    outcome: String? = nil
  ) {
    self.level = level
    self.channel = channel
    self.setting = setting
    self.agenda = agenda
    self.outcome = outcome
  }
}

/// What a visit has beyond an event; visitor and host are participations.
public struct Visit: Hashable, Sendable {
  /// What sort of visit it was.
  public enum Style: String, CaseIterable, Sendable {
    /// A state visit.
    case state
    /// An official visit.
    case official
    /// An official working visit, or a working visit.
    case working
    /// A private, informal or unofficial visit.
    case `private`
    /// Passing through.
    case transit
    /// To a funeral.
    case funeral
  }

  /// What sort of visit it was.
  public var style: Style?
  /// What was to be talked about.
  public var agenda: String?
  /// What came of it.
  public var outcome: String?

  /// Makes a visit of which nothing more is known.
  public init(style: Style? = nil, agenda: String? = nil, outcome: String? = nil) {
    self.style = style
    self.agenda = agenda
    self.outcome = outcome
  }
}
