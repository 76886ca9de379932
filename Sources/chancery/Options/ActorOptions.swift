import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

/// The names of an actor or of a place.
struct NameOptions: ParsableArguments {
  @Option(help: "Another name by which it is found (repeatable).")
  var alias: [String] = []

  @Option(
    help: "A further name; --valid, --name-kind and --name-language belong to it (repeatable).")
  var name: [String] = []

  @Option(help: "For each --name in turn: full, short, formal, birth, alias or code.")
  var nameKind: [Name.Kind] = []

  @Option(help: "For each --name in turn: its language.")
  var nameLanguage: [String] = []

  /// The names given.
  func names(valid: [String]) throws -> [Name] {
    if valid.count > name.count || nameKind.count > name.count || nameLanguage.count > name.count {
      throw ValidationError("--valid, --name-kind and --name-language belong to a --name each")
    }
    let dated = try name.enumerated().map { index, text in
      Name(
        text, kind: index < nameKind.count ? nameKind[index] : .full,
        language: index < nameLanguage.count ? nameLanguage[index] : nil,
        validity: try Desk.validity(index < valid.count ? valid[index] : nil))
    }
    return dated + alias.map { Name($0, kind: .alias) }
  }
}

extension Name.Kind: Choice {}

/// What an actor takes beyond names.
struct ActorOptions: ParsableArguments {
  @Option(help: "When it lived or existed, EDTF or English.")
  var existence: String?

  /// Puts the options into an actor.
  func apply(to actor: inout Actor) throws {
    if let existence { actor.existence = try Desk.validity(existence).date }
  }
}

extension Actor.Kind: Choice {}

/// What a place takes beyond names.
struct PlaceOptions: ParsableArguments {
  @Option(help: "Where it is, in degrees: LAT,LON.")
  var coordinates: String?

  @Option(help: "The place that it lies in.")
  var within: String?

  @Option(help: "The state that it belongs to.")
  var state: String?

  /// Puts the options into a place.
  func apply(to place: inout Place, zone: String?, _ desk: Desk) throws {
    if let coordinates {
      guard let point = Coordinates(coordinates) else {
        throw ValidationError(
          "--coordinates “\(coordinates)”: write them as LAT,LON in degrees, e.g. 55.75,37.62")
      }
      place.coordinates = point
    }
    if let within { place.within = try desk.place(within) }
    if let state { place.state = try desk.actor(state, suggest: .state) }
    if let zone {
      // That of an hour is kept as it was given; a place has one that programs know.
      guard TimeZone(identifier: zone) != nil else {
        throw ValidationError(
          "--zone: no time zone “\(zone)”; a place has one of the IANA database, e.g. Europe/Moscow"
        )
      }
      place.zone = zone
    }
  }
}

/// What a relation takes.
struct RelationOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Whether the holder of an office speaks for its state or body (a correspondent does not)."
  )
  var represents: Bool?

  @Option(help: "How the office is written in full, where “OFFICE of ACTOR” is not it.")
  var officeTitle: String?

  /// Puts the options into a relation.
  func apply(to relation: inout Relation, valid: [String]) throws {
    if valid.count > 1 { throw ValidationError("--valid is given once here") }
    if let valid = valid.first { relation.validity = try Desk.validity(valid) }
    if let represents { relation.represents = represents }
    if let officeTitle { relation.title = officeTitle }
  }
}
