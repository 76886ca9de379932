public import Chronology
public import Diplomacy

/// Turns events into text, one at a time, in the order in which they come.
///
/// What the three functions return, put together, is the whole output. A renderer keeps the sources
/// it has cited and the names it has used, and never the events; only a picture has to, in short.
public protocol TimelineRenderer {
  /// What stands above the first event.
  mutating func begin(_ heading: TimelineHeading) -> String
  /// What an event adds; it may be the text of the event before, where that hangs on what follows.
  mutating func append(_ entry: TimelineEntry) -> String
  /// The persons that took part, where the form lists them, behind the last event.
  mutating func persons(_ persons: [ListedPerson]) -> String
  /// What is left over, and what stands below the last event.
  mutating func end() -> String
  /// What the form could not say of the events so far.
  var losses: LossReport { get }
}

extension TimelineRenderer {
  /// Nothing: the form has no list of persons.
  public mutating func persons(_ persons: [ListedPerson]) -> String { "" }

  /// Nothing: the form says all.
  public var losses: LossReport { LossReport() }
}

/// How a timeline or a card is to look.
public struct TimelineOptions: Hashable, Sendable {
  /// The columns of a line; below 30 (wide: 80) and above 500 are taken for these.
  public var width: Int
  /// Whether to draw with ASCII alone; letters of names stay as they are.
  public var ascii: Bool
  /// The order in which dates have their parts.
  public var style: DateStyle
  /// Whether to use the colours of a terminal.
  public var colour: Bool
  /// Whether to show locators and notes.
  public var notes: Bool
  /// Whether to show the words of statements beside their gist.
  public var quotations = false
  /// The sources, where they are to be cited in Chicago style; nil to name them by their labels.
  public var chicago: SourceLibrary?
  /// The sources, where the list at the end is to name the works that short labels stand for.
  public var sources: SourceLibrary?
  /// Those who have a lane of their own, from top to bottom; none for a timeline in one piece.
  public var lanes: [NamedRef] = []
  /// Whether to draw the columns of a wide page on a narrow one, too.
  public var wide = false
  /// What the headings are.
  public var grouping = TimelineGrouping.year
  /// Whether the width is that of a terminal or was asked for, so that lines are to be folded to it.
  public var isFitted = false
  /// The words that were searched for, to be marked on a terminal.
  public var found: [String] = []

  /// Makes options; as they stand, a plain page of 80 columns.
  public init(
    width: Int = 80, ascii: Bool = false, style: DateStyle = .british, colour: Bool = false,
    notes: Bool = false
  ) {
    self.width = width
    self.ascii = ascii
    self.style = style
    self.colour = colour
    self.notes = notes
  }

  /// The width to draw with.
  var columns: Int { min(max(width, wide ? 80 : 30), 500) }
}
