/// The time between two events or dates, as a page of a few lines.
public enum IntervalPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - ends: The first and the second, each with its date.
  ///   - lines: How far they are apart, in one or more ways.
  ///   - options: Where the width is to be kept, what is too long goes on beneath.
  public static func text(
    _ ends: (from: String, to: String), _ lines: [String], options: TimelineOptions
  ) -> String {
    let pen = Pen(options)
    func fold(_ text: String, indent: Int) -> [String] {
      options.isFitted
        ? pen.wrap(text, width: max(20, options.columns - indent)) : [pen.clean(text)]
    }
    let heads = [("from  ", ends.from), ("to    ", ends.to)].flatMap { label, end in
      fold(end, indent: label.count).enumerated().map {
        ($0 == 0 ? label : pen.spaces(label.count)) + $1
      }
    }
    let rest = lines.flatMap { fold($0, indent: 0) }
    return (heads + [""] + rest).map { $0.trimmedEnd + "\n" }.joined()
  }
}
