import ArgumentParser
import Interchange
import Foundation
@main struct Chancery: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "x", version: "0.1.0")
  func run() throws { print(xmlProbe()) }
}
