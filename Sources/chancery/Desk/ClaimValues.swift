import ArgumentParser
import Chronology
import Diplomacy
import Foundation
import Storage

extension Desk {
  /// The value of a claim as it is kept: a date as EDTF with the words given, a place or an actor by
  /// its ref, a part as `REF:ROLE`.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - field: The fact.
  ///   - record: The record; an office is resolved on its day.
  ///   - reference: The day against which relative words are read.
  func claimValue(
    _ text: String, _ field: ClaimField, of record: Record, reference: ReferenceDay?
  ) throws -> String {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let fault = Failure("\(field.name): “\(text)” \(field.sort.fault)")
    guard !text.isEmpty else { throw Failure("\(field.name): there is no value") }
    switch field.sort {
    case .date:
      let date = try self.date(text, reference: reference)
      if date.isUndated, text != "undated" { throw fault }
      return date.claimText
    case .validity:
      guard let date = try read(text, reference: reference?.day).edtf else { throw fault }
      return date.description
    case .time:
      do { return try ClockSpan(parsing: text).description } catch {
        throw Failure("time: “\(text)”: \(error)")
      }
    case .place: return try self.record(text, as: [.place]).ref.text
    case .actor: return try self.record(text, as: [.actor], on: day(of: record)).ref.text
    case .event: return try self.record(text, as: [.event]).ref.text
    case .party: return try party(text, in: record).claimText
    case .coordinates:
      guard let point = Coordinates(text) else { throw fault }
      return point.description
    case .word(let words):
      let word = text.lowercased()
      guard words.contains(word) else { throw fault }
      return word
    case .text: return text
    }
  }

  private func party(_ text: String, in record: Record) throws -> Participation {
    let words = PartyWords(text)
    // A role that there is not would be taken for part of the name.
    if words.name.contains(":"),
      (try? chronicle.resolve(words.name, as: [.actor], on: day(of: record))) == nil
    {
      let roles = Role.all.map(\.name).joined(separator: ", ")
      throw Failure(
        "participant: no actor “\(words.name)”; write REF:ROLE, ROLE being one of \(roles)")
    }
    // An actor that does not exist is not made here: a claim is about those who are known.
    if words.name != "unknown" {
      _ = try self.record(words.name, as: [.actor], on: day(of: record))
    }
    var part = try party(text, role: .participant, in: date(of: record))
    if words.role == nil, case .event(let event) = record,
      let known = event.participations.first(where: { $0.actor == part.actor && $0.takesPart })
    {
      // "putin as Acting President" is about the part that he has.
      part.role = known.role
    }
    return part
  }

  private func date(of record: Record) -> HistoricalDate {
    guard case .event(let event) = record else { return .undated }
    return event.date
  }

  private func day(of record: Record) -> Int64? {
    let date = date(of: record)
    return date.earliest ?? date.latest
  }

  /// The claim that a person means: its number in the list of `claims`, or its value.
  func claim(_ text: String, of record: Record, named ref: Ref) throws -> Int {
    let claims = record.claims
    guard !claims.isEmpty else {
      throw Failure(
        "there are no claims on \(ref); make one with “chancery claim \(ref) FIELD VALUE”")
    }
    if let number = Int(text), claims.indices.contains(number - 1) { return number }
    let matches = claims.indices.filter { means(text, claims[$0], in: record) }
    if matches.count == 1 { return matches[0] + 1 }
    if matches.count > 1 {
      let numbers = matches.map { "\($0 + 1) (\(claims[$0].field))" }.joined(separator: ", ")
      throw Failure("“\(text)” is the value of several claims: \(numbers); give the number")
    }
    let range = claims.count == 1 ? "1 alone" : "1 to \(claims.count)"
    throw Failure(
      "there is no claim “\(text)” on \(ref): its claims have the numbers \(range); "
        + "see “chancery claims \(ref)”")
  }

  private func means(_ text: String, _ claim: Claim, in record: Record) -> Bool {
    if claim.value.caseInsensitiveCompare(text) == .orderedSame { return true }
    guard let field = ClaimField.named(claim.field, in: record) else { return false }
    switch field.sort {
    case .date, .validity:
      let given = HistoricalDate(claimText: claim.value)
      if given?.given?.caseInsensitiveCompare(text) == .orderedSame { return true }
      let date = try? Desk.read(text, reference: nil).edtf
      return date != nil && date == given?.edtf
    case .place, .actor, .event, .party:
      let value = try? claimValue(text, field, of: record, reference: nil)
      return value.map { field.isSame($0, claim.value) } ?? false
    default: return false
    }
  }
}
