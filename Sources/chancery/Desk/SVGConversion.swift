import Foundation
import Interchange

/// Makes PNG and PDF of a picture that is SVG, with the installed rsvg-convert.
enum SVGConversion {
  /// The picture as PNG or PDF.
  static func convert(_ svg: String, to format: String) throws -> Data {
    guard let program = ProgramSearch.path(of: "rsvg-convert") else {
      throw Failure(
        "\(format) is made with rsvg-convert, which was not found; install librsvg2-bin (Debian) or "
          + "librsvg, or write --format svg")
    }
    let outcome = try InstalledProgram.convert(
      svg, with: program, endings: ("svg", format)
    ) { input, output in
      // Twice the size makes about 300 dots an inch of a page's width.
      ["--unlimited", "-f", format] + (format == "png" ? ["-z", "2"] : [])
        + ["-o", output, input]
    }
    guard outcome.status == 0, let data = outcome.data else {
      throw Failure("rsvg-convert could not make \(format) of the picture; write --format svg")
    }
    return data
  }
}
