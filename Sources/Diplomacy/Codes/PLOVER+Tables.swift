/// The lists as text, parsed when first asked for: a literal of values would slow every start.
extension PLOVER {
  /// A type a line: its name, class, score and meaning; then its modes: name, score and meaning.
  static let typeTable = """
    AGREE 1 2.5 agree or promise to cooperate
    CONSULT 1 2.5 consult
    /visit 4 by a visit
    /third-party 1 as a third party's guests
    /multilateral 4 among many, as in an alliance
    /phone 1.5 by telephone or other remote means
    SUPPORT 1 5 give diplomatic support
    CONCEDE 1 4.5 concede in words
    COOPERATE 2 9.5 cooperate in deeds
    AID 2 10 give material aid
    RETREAT 2 6.5 give way in deeds
    /withdraw 8 by leaving ground
    /release 6.5 by letting captives go
    /disarm 10 by giving up weapons
    /ceasefire 7.5 by ceasing fire
    /access 6.5 by letting observers or helpers in
    /resign 4.5 by leaving office
    REQUEST 3 0 ask or demand
    /assist 0.5 for help, exchange or relations
    /change -1 for another policy or government
    /yield -1 for a concession
    /meet 0 for a meeting
    ACCUSE 3 -3 accuse
    /disapprove -2 by a complaint
    /investigate -3.5 by an inquiry
    /allege -3.5 by a charge or a lawsuit
    REJECT 3 -2 say no
    /assist -1.5 to help, exchange or relations
    /change -2 to another policy or government
    /yield -2 to a concession
    /meet -2 to a meeting
    THREATEN 3 -3.5 threaten
    /restrict -3 with restrictions
    /arrest -3.5 with arrest
    /relations -3.5 with an end of relations or talks
    /expel -3.5 with expulsion
    /territory -4 with the seizure of territory
    /violence -3.5 with violence
    PROTEST 4 -5 protest in public
    /demo -5 by a demonstration
    /riot -7 by a riot
    /strike -5 by leaving work
    /hunger -4.5 by refusing food
    /boycott -4.5 by a boycott
    /obstruct -4.5 by blocking the way
    /vandalize - by damage done as a symbol
    SANCTION 4 -6 cut back relations
    /convict -6 by a verdict
    /expel -5.5 by sending the other away
    /withdraw -6 by leaving or calling its own home
    /discontinue -6 by cutting off exchanges
    MOBILIZE 4 -5.5 make a show of force
    /troops -6.5 with troops
    /weapons -6.5 with weapons
    /police -5.5 with police
    /militia -6 with a militia
    COERCE 4 -7 coerce without violence
    /seize -7 by search or seizure
    /restrict -7 by restricting freedom
    /censor -6.5 by censorship
    /curfew -6.5 by a curfew
    /martial-law -7.5 by a state of emergency
    /arrest -7 by arrest
    /deport -7 by deporting people
    /withhold -7 by withholding supplies or services
    /misinformation -6.5 by deception
    /cyber -7 by an attack on computers
    ASSAULT 4 -9 use violence
    /abduct -8.5 by abduction
    /beat -7.5 by blows
    /torture -8.5 by torture
    /sexual -8.5 of a sexual kind
    /targeted -9.5 to kill chosen or helpless people
    /destroy -8.5 to destroy property
    /primitive -8 with knives, fire or stones
    /firearms -9 with firearms
    /explosives -9 with explosives
    /suicide-attack -9.5 by a suicide attack
    /aerial -9.5 from crewed aircraft
    /drone -9.5 by drone
    /heavy-weapons -9.5 with artillery, rockets or tanks
    /crowd-control -7.5 with tear gas and the like
    /unconventional -10 with weapons of mass destruction
    """

  /// A context a line.
  static let contextTable = """
    military the forces of a state
    intelligence secret services and what they gather
    executive heads of government, ministries, their staff
    legislative parliaments and coalitions
    election elections and campaigns
    political_institutions constitutions, parties, the bodies of government
    pro_democracy steps towards democracy
    pro_autocracy steps towards autocracy
    economic trade, finance, development
    legal courts and law, national or international
    reparations making good past harm
    human_rights human rights in general
    rights_freedoms particular rights: press, assembly, movement
    repression force against the unarmed
    human_security access to food, water, housing, land
    gender women and gender
    lgbt sexual minorities
    religion_ethnicity faiths, peoples, castes, languages
    inequality unequal means and chances
    diplomatic embassies, negotiations, foreign ministries
    territory whose land it is
    peacekeeping keeping a peace, mostly by many states
    health public health and disease
    asylum asylum sought or given
    migration migrants, refugees, the displaced
    disasters natural disasters and accidents
    natural_resource oil, ores, water, timber
    environment pollution, climate, nature
    technology new technology
    terrorism terrorists and measures against them
    cbrn chemical, biological, radiological, nuclear weapons
    cyber attacks on computers
    misinformation deception of the public
    crime crime that no other context names
    corruption abuse of office for gain
    illegal_drugs the trade in drugs
    trafficking smuggling of people or goods
    """

  /// An auxiliary mode a line.
  static let auxiliaryTable = """
    future still to come
    historical long past when reported
    hypothetical only supposed
    negation did not happen
    """
}

extension PLOVER {
  /// Reads ``typeTable``: a line that begins with a slash is a mode of the type above it.
  static func types(in table: String) -> [EventType] {
    var types: [EventType] = []
    for line in table.split(separator: "\n") {
      let isMode = line.first == "/"
      let cells = line.split(separator: " ", maxSplits: isMode ? 2 : 3)
      guard let words = cells.last, cells.count == (isMode ? 3 : 4) else { continue }
      if isMode, let type = types.last {
        let mode = Mode(
          name: String(cells[0].dropFirst()), score: Double(cells[1]) ?? type.score,
          words: String(words))
        types[types.count - 1].modes.append(mode)
      } else if let quadClass = Int(cells[1]).flatMap(QuadClass.init), let score = Double(cells[2])
      {
        types.append(
          EventType(
            name: String(cells[0]), quadClass: quadClass, score: score, words: String(words),
            modes: []))
      }
    }
    return types
  }

  /// Reads a table of terms, one a line: the name and what it covers.
  static func terms(in table: String) -> [Term] {
    table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: " ", maxSplits: 1)
      return cells.count == 2 ? Term(name: String(cells[0]), words: String(cells[1])) : nil
    }
  }
}
