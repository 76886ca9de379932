import Chronology
import Diplomacy

/// Filters with each option alone, and with those that it is meant for.
struct EveryFilter {
  let world: World

  private func filter(_ narrow: (inout Filter) -> Void) -> Filter {
    var filter = Filter()
    narrow(&filter)
    return filter
  }

  var alone: [Filter] { plain + ofActors + ofRecords }

  private var plain: [Filter] {
    let windows = [
      DayRange(first: 11_000, last: nil), DayRange(first: nil, last: 12_000),
      DayRange(first: 11_000, last: 12_000),
    ]
    var all = [Filter()]
    for window in windows {
      all.append(filter { $0.days = window })
      all.append(filter { ($0.days, $0.certain) = (window, true) })
      all.append(filter { ($0.days, $0.reverse, $0.limit) = (window, true, 5) })
      all.append(filter { ($0.days, $0.dateRole) = (window, "signed") })
    }
    all.append(filter { $0.within = EDTF("2001-XX-03") })
    all.append(filter { ($0.within, $0.certain) = (EDTF("{2001,2003}"), true) })
    all.append(filter { ($0.leads, $0.includePrivate) = (true, true) })
    for status in Event.Status.allCases { all.append(filter { $0.statuses = [status] }) }
    all.append(filter { $0.addedSince = 1 })
    all.append(filter { $0.withCommitments = true })
    all.append(filter { $0.allAccounts = true })
    return all
  }

  private var ofActors: [Filter] {
    let (state, person) = (Ref(stored: "state-0"), Ref(stored: "person-0"))
    let days = DayRange(first: 11_000, last: 12_000)
    var all: [Filter] = []
    for actors in [[state], [person], [state, person]] {
      all.append(filter { $0.actors = actors })
      all.append(filter { ($0.actors, $0.direct) = (actors, true) })
      all.append(filter { ($0.actors, $0.days) = (actors, days) })
      all.append(filter { ($0.actors, $0.certain, $0.days) = (actors, true, days) })
      all.append(filter { ($0.actors, $0.withPredecessors) = (actors, true) })
      all.append(filter { ($0.actors, $0.roles) = (actors, [.speaker]) })
      all.append(filter { ($0.actors, $0.reverse, $0.limit) = (actors, true, 3) })
      all.append(filter { ($0.actors, $0.dateRole) = (actors, "received") })
      all.append(filter { $0.without = actors })
    }
    all.append(filter { $0.between = [Filter.Pair(state, Ref(stored: "state-1"))] })
    all.append(
      filter {
        $0.between = [
          Filter.Pair(state, Ref(stored: "state-1")), Filter.Pair(state, Ref(stored: "state-2")),
        ]
      })
    all.append(
      filter { ($0.between, $0.onlyJoint) = ([Filter.Pair(state, Ref(stored: "state-1"))], true) })
    for certain in [false, true] {
      all.append(
        filter { ($0.knownTo, $0.certain) = (Filter.Knower(state, by: 11_000), certain) })
    }
    return all
  }

  private var ofRecords: [Filter] {
    let (topic, place) = (Ref(stored: "topic-0"), Ref(stored: "place-0"))
    var all: [Filter] = []
    let event = world.events.compactMap(\.handle).prefix(1)
    let abouts = [topic, place, Ref(stored: "state-0")] + event
    for about in abouts { all.append(filter { $0.about = [about] }) }
    all.append(filter { $0.about = abouts })
    all.append(filter { $0.kinds = [.meeting] })
    all.append(filter { $0.kinds = [.meeting, .visit] })
    all.append(filter { ($0.kinds, $0.days) = ([.visit], DayRange(first: 11_000, last: 12_000)) })
    all.append(filter { $0.notKinds = [.meeting] })
    all.append(filter { $0.roles = [.speaker] })
    all.append(filter { $0.forms = [.verbatim, .paraphrase] })
    all.append(filter { $0.topics = [topic] })
    all.append(filter { $0.notTopics = [topic] })
    all.append(filter { $0.sources = [Ref(stored: "source-0")] })
    all.append(filter { $0.places = [place] })
    all.append(filter { $0.text = ["treaty"] })
    all.append(filter { ($0.text, $0.topics) = (["treaty oil"], [topic]) })
    all.append(filter { $0.dateRole = "signed" })
    return all
  }
}
