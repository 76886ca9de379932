import Chronology

/// Says whom an actor stands for on a day, where the record of an event does not say it.
public enum PrincipalOfTheDay {
  /// Whom an actor stands for: by one of its tenures of the day, else as a part of a whole.
  ///
  /// - Parameters:
  ///   - tenures: The actor's tenures of the day, the one begun last first.
  ///   - relations: All relations from the actor, of which the part-of ones count.
  public static func of(tenures: [Relation], relations: [Relation], on day: Int64?) -> Ref? {
    if let tenure = tenures.first(where: \.represents) { return tenure.to }
    return relations.first { $0.kind == .partOf && $0.validity.canHold(on: day) }?.to
  }
}
