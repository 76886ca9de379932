/// What sort of event a code of event data stands for, and what parts its two sides have in it.
///
/// It is the way back of ``EventCode/suggestion(for:family:)``: a code says less than a record, so
/// that what is not plainly a meeting, a visit, a statement, an agreement or violence is an event.
public struct EventShape: Hashable, Sendable {
  /// The kind of event.
  public var kind: EventKind
  /// The part of the side that acts.
  public var actor: Role
  /// The part of the side that it is done to.
  public var recipient: Role
  /// The channel of a meeting, where the code tells it.
  public var channel: Meeting.Channel?
  /// Whether the side that acts is the host, so that the other one is the visitor.
  public var setting: Meeting.Setting?

  init(
    _ kind: EventKind, _ actor: Role = .participant, _ recipient: Role = .participant,
    channel: Meeting.Channel? = nil, setting: Meeting.Setting? = nil
  ) {
    self.kind = kind
    self.actor = actor
    self.recipient = recipient
    self.channel = channel
    self.setting = setting
  }

  /// The shape of a code of CAMEO, by the longest code that is known.
  public static func cameo(_ code: CAMEOCode) -> EventShape {
    byCAMEO[code.code] ?? byCAMEO[String(code.code.prefix(3))] ?? byCAMEO[code.root] ?? plain
  }

  /// The shape of a code of PLOVER.
  public static func plover(_ code: PLOVERCode) -> EventShape {
    switch (code.type.name, code.mode?.name) {
    case ("CONSULT", "visit"): visit
    case ("CONSULT", "phone"): call
    case ("CONSULT", "third-party"): EventShape(.meeting, setting: .thirdPlace)
    case ("CONSULT", _): meeting
    case ("REQUEST", _), ("ACCUSE", _), ("REJECT", _), ("THREATEN", _), ("CONCEDE", _): words
    case ("ASSAULT", _): EventShape(EventKind("attack"), .belligerent, Role("victim"))
    case ("SANCTION", "discontinue"): EventShape(EventKind("sanction"))
    default: plain
    }
  }

  private static let plain = EventShape(.event)
  private static let words = EventShape(.statement, .speaker, .addressee)
  private static let meeting = EventShape(.meeting)
  private static let visit = EventShape(.visit, .visitor, .host)
  private static let call = EventShape(.meeting, channel: .telephone)
  private static let violence = EventShape(EventKind("attack"), .belligerent, Role("victim"))

  private static let byCAMEO: [String: EventShape] = [
    "01": words, "02": words, "03": words, "09": plain, "10": words, "11": words, "12": words,
    "13": words, "017": plain,
    "04": meeting, "041": call, "042": visit, "043": EventShape(.visit, .host, .visitor),
    "044": EventShape(.meeting, setting: .thirdPlace),
    "045": EventShape(.meeting, Role("mediator"), .participant),
    "051": words, "052": words, "055": words,
    "054": EventShape(EventKind("recognition")),
    "057": EventShape(EventKind("signature"), .signatory, .signatory),
    "161": EventShape(EventKind("break-of-relations")),
    "163": EventShape(EventKind("sanction")),
    "129": plain, "18": violence, "19": EventShape(EventKind("battle"), .belligerent, .belligerent),
    "191": plain, "192": plain, "20": violence,
  ]
}
