import ArgumentParser

/// The events that `confirm` and `reject` settle: refs, or a filter.
struct LeadOptions: ParsableArguments {
  @Argument(help: "The events; without them, the leads that the filter keeps.")
  var refs: [String] = []
  @OptionGroup(title: "Which leads") var filter: FilterOptions
  @Flag(help: "Check everything and write nothing.") var dryRun = false

  func validate() throws {
    if !filter.status.isEmpty {
      throw ValidationError("a filter settles leads alone: leave --status out")
    }
    // What only says how events are shown chooses none of them.
    let hasFilter = filter.choice != nil || filter.leads
    if refs.isEmpty && !hasFilter {
      throw ValidationError("name the events, or give a filter; --leads means every lead")
    }
    if filter.knownAt != nil {
      throw ValidationError("what was known then cannot be settled now: leave --known-at out")
    }
    if !refs.isEmpty && hasFilter {
      throw ValidationError("name events, or give a filter, not both")
    }
  }
}
