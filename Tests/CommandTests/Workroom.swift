import Foundation
import Testing

/// A folder of its own in which a test runs the built program, as a person at a shell would.
final class Workroom {
  let folder: URL
  /// What the environment has beside the fixed part.
  var environment: [String: String] = [:]

  /// What a command did.
  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// The products of the build; on Linux the tests' bundle lies among them.
  static let products: URL = {
    #if os(macOS)
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      Bundle.main.bundleURL
    #endif
  }()
  static let program = products.appendingPathComponent("chancery")
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A room with the seed chronicle in it.
  static func seeded(further: Bool = false) throws -> Workroom {
    let room = try Workroom()
    let outcome = try room.run(["init", "--seed"] + (further ? ["--further-sources"] : []))
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The fixed environment: the tests' outcome must not hang on the machine.
  private var allEnvironment: [String: String] {
    var all = [
      "PATH": "\(Workroom.products.path):/usr/bin:/bin", "HOME": folder.path, "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "USER": "tester", "TERM": "dumb",
    ]
    // The dynamic libraries of the toolchain, where the build does not name them.
    let inherited = ProcessInfo.processInfo.environment
    for key in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] { all[key] = inherited[key] }
    return all.merging(environment) { $1 }
  }

  /// Starts the program; output goes to files, so that no pipe can fill and block.
  func start(
    _ arguments: [String], input: String? = nil, executable: URL = Workroom.program
  ) throws -> (process: Process, finish: () throws -> Outcome) {
    let id = UUID().uuidString
    let out = folder.appendingPathComponent(".out-\(id)")
    let err = folder.appendingPathComponent(".err-\(id)")
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = allEnvironment
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    if let input {
      let file = folder.appendingPathComponent(".in-\(id)")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    return (
      process,
      {
        process.waitUntilExit()
        return Outcome(
          status: process.terminationStatus,
          out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
          err: String(decoding: try Data(contentsOf: err), as: UTF8.self))
      }
    )
  }

  /// Runs the program to its end.
  @discardableResult
  func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
    try start(arguments, input: input).finish()
  }

  /// Runs the program and requires that it succeeds.
  @discardableResult
  func chancery(_ arguments: String..., input: String? = nil) throws -> String {
    let outcome = try run(arguments, input: input)
    #expect(outcome.status == 0, "chancery \(arguments.joined(separator: " ")): \(outcome.err)")
    return outcome.out
  }

  /// Runs a line of shell.
  func shell(_ line: String) throws -> Outcome {
    try start(["-c", line], executable: URL(fileURLWithPath: "/bin/sh")).finish()
  }

  /// The bytes of a file of the room.
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// Writes a file of the room.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The objects of a JSON Lines output.
  func objects(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    return try outcome.out.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The refs of a timeline's events, in its order.
  func refs(_ filter: String...) throws -> [String] {
    let outcome = try run(["timeline", "--format", "jsonl"] + filter)
    #expect(outcome.status == 0, "\(filter): \(outcome.err)")
    return try outcome.out.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["ref"] as? String ?? "e\(object?["number"] ?? 0)"
    }
  }
}

/// Compares with a file of Goldens; `RECORD=1 swift test` writes the file anew.
func expectGolden(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == golden, "differs from Goldens/\(name); RECORD=1 swift test writes it anew")
}
