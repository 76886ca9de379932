public import Diplomacy

/// A timeline as a LaTeX document, which pdfLaTeX, XeLaTeX and LuaLaTeX compile as it is.
public struct LaTeXTimeline: TimelineRenderer {
  /// What it leaves out.
  public var losses: LossReport { prose.losses }
  private var prose: ProseTimeline<LaTeXMarkup>

  /// Makes a renderer; width and colours do not count.
  public init(options: TimelineOptions) {
    prose = ProseTimeline(options: options, markup: LaTeXMarkup())
  }

  /// The preamble, the title and what the timeline spans.
  public mutating func begin(_ heading: TimelineHeading) -> String { prose.begin(heading) }

  /// The event's paragraph, or its item in the list below its occasion.
  public mutating func append(_ entry: TimelineEntry) -> String { prose.append(entry) }

  /// The persons with the offices that they held.
  public mutating func persons(_ persons: [ListedPerson]) -> String { prose.persons(persons) }

  /// The sources, and the end of the document.
  public mutating func end() -> String { prose.end() }
}

/// The commands of LaTeX; words from outside are in nothing but escaped text.
struct LaTeXMarkup: ProseMarkup {
  var notesEndSection: Bool { false }
  var list: (begin: String, end: String) { ("\n\\begin{itemize}\n", "\\end{itemize}\n") }
  var nested: (begin: String, end: String) { list }
  var closing: String { "\n\\end{document}\n" }

  func escape(_ words: String) -> String { LaTeXEscaping.escape(words) }
  func strong(_ words: String) -> String { "\\textbf{\(escape(words))}" }
  func italic(_ words: String) -> String { "\\textit{\(escape(words))}" }
  func styled(_ text: StyledText) -> String { text.latex }
  func reference(to note: Int) -> String { "note~\\ref{note:\(note)}" }

  func opening(title: String, extent: String, rules: String, keeper: String?) -> String {
    """
    \(Self.preamble)
    \\title{\(title)}
    \\author{}
    \\date{}

    \\begin{document}
    \\maketitle

    \\textit{\(extent).} \(escape(rules))

    """ + (keeper.map { "\n\($0)\n" } ?? "")
  }

  func heading(_ title: String) -> String { "\n\\section*{\(escape(title))}\n" }
  func paragraph(_ text: String) -> String { "\n\(text)\n" }
  func item(_ text: String, isBeneath: Bool) -> String { "\\item \(text)\n" }

  func note(_ number: Int, _ text: String) -> (mark: String, foot: String?) {
    ("\\footnote{\\label{note:\(number)}\(text)}", nil)
  }

  func persons(_ rows: [PersonRow]) -> String {
    let column = ">{\\raggedright\\arraybackslash}p"
    return
      "\n\\begin{longtable}{@{}\(column){0.28\\textwidth}\(column){0.34\\textwidth}"
      + "\(column){0.28\\textwidth}@{}}\n"
      + rows.map { "\($0.name) & \($0.office) & \($0.time)\($0.mark) \\\\\n" }.joined()
      + "\\end{longtable}\n"
  }

  func sources(_ entries: [String], isNumbered: Bool) -> String {
    let list = isNumbered ? "enumerate" : "itemize"
    return "\n\\begin{\(list)}\n" + entries.map { "\\item \($0)\n" }.joined() + "\\end{\(list)}\n"
  }

  private static let preamble = #"""
    % Compile twice, so that notes find the notes that they refer to.
    \documentclass[11pt,a4paper]{article}
    \usepackage{iftex}
    \ifPDFTeX
      \usepackage[T1]{fontenc}
      \usepackage[utf8]{inputenc}
      \usepackage{textcomp}
      % pdfLaTeX has no letters for these: it prints their numbers. XeLaTeX and LuaLaTeX print them.
      \DeclareRobustCommand{\beyondlatin}[2]{{\footnotesize\texttt{[#1]}}}
    \else
      \usepackage{fontspec}
      % Other scripts need a font that has them: \setmainfont{...}
      \DeclareRobustCommand{\beyondlatin}[2]{#2}
    \fi
    \usepackage{array}
    \usepackage{longtable}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{0.6\baselineskip}
    \emergencystretch=3em

    """#
}
