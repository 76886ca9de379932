// swift-tools-version: 6.1
import PackageDescription

/// The settings of every target of ours: what Swift 7 is expected to ask, today.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "chancery",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Chronology", targets: ["Chronology"]),
    .executable(name: "chancery", targets: ["chancery"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Arrows go one way: Chronology <- Diplomacy <- Storage | Interchange | Rendering <- chancery.
    .target(name: "Chronology", swiftSettings: strict),
    .target(name: "Diplomacy", dependencies: ["Chronology"], swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: [
        "Chronology", "Diplomacy", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("../../schema.sql")],
      swiftSettings: strict),
    .target(
      name: "Interchange",
      dependencies: ["Chronology", "Diplomacy", .product(name: "Yams", package: "Yams")],
      resources: [
        .embedInCode("../../seed/chronicle.yaml"),
        .embedInCode("../../seed/further-sources.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Rendering", dependencies: ["Chronology", "Diplomacy"],
      resources: [.embedInCode("HTML/timeline.css"), .embedInCode("HTML/timeline.js")],
      swiftSettings: strict),
    .executableTarget(
      name: "chancery",
      dependencies: [
        "Chronology", "Diplomacy", "Storage", "Interchange", "Rendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Nothing imports a program, so that none of its imports has to be public.
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
      ]),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology"], swiftSettings: strict),
    .testTarget(
      name: "DiplomacyTests", dependencies: ["Chronology", "Diplomacy"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Chronology", "Diplomacy", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Earlier"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Chronology", "Diplomacy", "Interchange"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Chronology", "Diplomacy", "Rendering"],
      exclude: ["Goldens", "Networks/Goldens"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["chancery"], exclude: ["Goldens", "Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ]
)
