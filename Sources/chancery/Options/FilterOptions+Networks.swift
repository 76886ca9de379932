import ArgumentParser

extension FilterOptions {
  /// The same for a network, which can be that of a day: what can lie on it, and what holds then.
  var ofNetwork: FilterOptions {
    get throws {
      guard asKnownBy == nil, let on else { return self }
      guard during == nil else { throw ValidationError("--on and --during: give one date") }
      var events = self
      (events.during, events.on) = (on, nil)
      return events
    }
  }
}
