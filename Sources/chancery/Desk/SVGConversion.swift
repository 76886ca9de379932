import Foundation

/// Makes PNG and PDF of a picture that is SVG, with the installed rsvg-convert.
enum SVGConversion {
  /// Runs rsvg-convert on files, so that no pipe can fill and block.
  static func convert(_ svg: String, to format: String) throws -> Data {
    guard let program = InstalledProgram.path(of: "rsvg-convert") else {
      throw Failure(
        "\(format) is made with rsvg-convert, which was not found; install librsvg2-bin (Debian) or "
          + "librsvg, or write --format svg")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("picture.svg")
    let output = folder.appendingPathComponent("picture.\(format)")
    try Data(svg.utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    // Twice the size makes about 300 dots an inch of a page's width.
    process.arguments =
      ["--unlimited", "-f", format] + (format == "png" ? ["-z", "2"] : [])
      + ["-o", output.path, input.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw Failure("rsvg-convert does not start") }
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: output) else {
      throw Failure("rsvg-convert could not make \(format) of the picture; write --format svg")
    }
    return data
  }
}
