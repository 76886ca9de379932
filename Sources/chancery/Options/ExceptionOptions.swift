import ArgumentParser
import Diplomacy

/// The exceptions to rules of the check that `edit` gives to a record, and takes away.
struct ExceptionOptions: ParsableArguments {
  @Option(help: "That the record breaks a rule of “check” and is right (repeatable).")
  var except: [String] = []
  @Option(help: "Why it may break the rules of --except.") var because: String?
  @Option(help: "Take an exception away: its rule (repeatable).") var dropExcept: [String] = []

  func validate() throws {
    for text in commaList(except) { _ = try CheckRule.named(text, option: "--except") }
    if except.isEmpty == (because == nil) { return try validateReason() }
    throw ValidationError(
      because == nil
        ? "--except needs a reason: --because TEXT" : "--because goes with --except RULE")
  }

  private func validateReason() throws {
    if let because, because.allSatisfy(\.isWhitespace) {
      throw ValidationError("--because is empty: say why the rule may be broken")
    }
  }

  /// Whether anything is asked for.
  var isGiven: Bool { !except.isEmpty || !dropExcept.isEmpty }

  /// The exceptions as they are to be; one to the same rule is replaced.
  func applied(to old: [RuleException]) throws -> [RuleException] {
    var kept = old
    for text in commaList(dropExcept) {
      let before = kept.count
      kept.removeAll { $0.rule == text || $0.rule == CheckRule(name: text)?.name }
      if kept.count == before { throw Failure("no exception to “\(text)” is recorded there") }
    }
    guard let because else { return kept }
    for text in commaList(except) {
      let rule = try CheckRule.named(text, option: "--except")
      kept.removeAll { $0.rule == rule.name }
      kept.append(RuleException(rule: rule.name, reason: because))
    }
    return kept
  }
}
