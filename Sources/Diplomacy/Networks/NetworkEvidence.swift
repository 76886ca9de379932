extension Network {
  /// One event behind an edge.
  public struct Evidence: Hashable, Sendable {
    /// The event's ref or number.
    public var ref: Ref
    /// When it was.
    public var date: HistoricalDate
    /// Where it was.
    public var place: String?
    /// What it is called.
    public var title: String
    /// Whether its day, or the days of a period, are certain.
    public var isCertain: Bool
    /// Its ties to other events that are not simply stated, and of which the title says nothing.
    public var doubts: [LinkedEvent] = []
    /// Of a statement, whether it is only said to have been made.
    public var isAttributed = false

    /// Makes a piece of evidence.
    public init(
      ref: Ref, date: HistoricalDate, place: String? = nil, title: String, isCertain: Bool
    ) {
      self.ref = ref
      self.date = date
      self.place = place
      self.title = title
      self.isCertain = isCertain
    }
  }
}
