public import Diplomacy

/// A bibliography in Chicago style, for a person to read or to take over into a text.
public enum BibliographyPage {
  /// The entries for a terminal, each with its further lines moved in.
  public static func text(_ works: [CitedWork], options: TimelineOptions) -> String {
    let pen = Pen(options)
    return ChicagoStyle(dates: options.style).bibliography(works).map { entry in
      pen.wrap(entry.plain, width: options.columns - 4).enumerated().map { index, line in
        (index == 0 ? line : pen.spaces(4) + line) + "\n"
      }.joined()
    }.joined()
  }

  /// The entries as a list in Markdown.
  public static func markdown(_ works: [CitedWork], options: TimelineOptions) -> String {
    ChicagoStyle(dates: options.style).bibliography(works).map { "- \($0.markdown)\n" }.joined()
  }
}
