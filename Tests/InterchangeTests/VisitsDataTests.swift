import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Tests over the published data, where `CHANCERY_DATA` names the folder that holds them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["CHANCERY_DATA"] != nil))
struct VisitsDataTests {
  @Test func everyVisitComesInOrIsListed() throws {
    var keys: Set<String> = []
    var total = 0
    var met = 0
    var meetings = 0
    for file in try files(of: "hsg-visits", ending: ".xml", in: "data") {
      var reader = VisitsReader(file: file)
      var rows = 0
      try reader.read { row in
        #expect(keys.insert(row.origin.key).inserted, "\(row.origin.key) comes twice")
        if row.isShared { return }
        rows += 1
        let events = row.records.compactMap { record in
          if case .event(let event) = record { event } else { nil }
        }
        let summary = events.first?.summary ?? ""
        let parts = events.filter { $0.kind == .meeting }
        if summary.contains(#/[Mm]et( \w+ly)?( with)? (the )?(former )?(Vice )?President/#) {
          met += 1
          #expect(!parts.isEmpty, "\(row.origin.key): \(summary)")
        }
        meetings += parts.count
        for event in events {
          #expect(event.date.edtf != nil)
          #expect(event.participations.contains { $0.actor != nil })
        }
      }
      #expect(reader.rowCount == rows + reader.skipped.count)
      total += reader.rowCount
    }
    #expect(total >= 1815)
    #expect(met > 400)
    #expect(meetings >= met && meetings < met * 2)
  }

  @Test func noNameKeepsAnOffice() throws {
    let offices = ["President", "Prime Minister", "Chancellor", "Premier", "Minister", " and "]
    for (folder, inner) in [("hsg-visits", "data"), ("hsg-travels", "president-travels")] {
      for file in try files(of: folder, ending: ".xml", in: inner) {
        try eachRow(of: file, isVisits: folder == "hsg-visits") { row in
          for case .actor(let actor) in row.records where actor.kind == .person {
            let name = actor.names.first?.text ?? ""
            #expect(!offices.contains { name.contains($0) }, "\(row.origin.key): \(name)")
          }
        }
      }
    }
  }

  @Test func everyTripComesInOrIsListed() throws {
    var total = 0
    for file in try files(of: "hsg-travels", ending: ".xml", in: "president-travels") {
      var reader = TravelsReader(file: file)
      var rows = 0
      try reader.read { _ in rows += 1 }
      #expect(reader.rowCount == rows + reader.skipped.count)
      total += reader.rowCount
    }
    #expect(total >= 832)
  }

  private func eachRow(
    of file: String, isVisits: Bool, _ body: (ImportedRow) throws -> Void
  ) throws {
    if isVisits {
      var reader = VisitsReader(file: file)
      try reader.read(body)
    } else {
      var reader = TravelsReader(file: file)
      try reader.read(body)
    }
  }

  /// The files of a set, unpacked from its archive where need be.
  private func files(of set: String, ending: String, in inner: String) throws -> [String] {
    let root = ProcessInfo.processInfo.environment["CHANCERY_DATA"] ?? ""
    let folder = URL(fileURLWithPath: root).appendingPathComponent(set)
    let manager = FileManager.default
    let found = try manager.contentsOfDirectory(atPath: folder.path)
    let loose = found.filter { $0.hasSuffix(ending) }
    if !loose.isEmpty { return loose.sorted().map { folder.appendingPathComponent($0).path } }
    let archive = try #require(found.first { $0.hasSuffix(".tar.xz") })
    let target = manager.temporaryDirectory
      .appendingPathComponent("chancery-\(set)-\(UUID().uuidString)")
    try manager.createDirectory(at: target, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "-xf", folder.appendingPathComponent(archive).path, "-C", target.path]
    try tar.run()
    tar.waitUntilExit()
    let unpacked = target.appendingPathComponent(inner)
    return try manager.contentsOfDirectory(atPath: unpacked.path)
      .filter { $0.hasSuffix(ending) }.sorted()
      .map { unpacked.appendingPathComponent($0).path }
  }
}
