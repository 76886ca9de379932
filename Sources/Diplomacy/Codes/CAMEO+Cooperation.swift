extension CAMEO {
  /// The codes below the roots 01 to 08.
  static let cooperationTable = """
    01 0 - speaks in public
    010 0 - speaks in public, no more said
    011 -0.1 - will not comment
    012 -0.4 - takes a dark view
    013 0.4 - takes a hopeful view
    014 0 - weighs a course of action
    015 0 - says that it was its doing
    016 -2:-5 - says that it was not its doing
    017 0 - makes a symbolic gesture
    018 3.4 - voices sympathy
    019 3.4 - says that it is of the same mind
    02 3 - asks for something
    020 3 - asks, no more said
    021 3.4 - asks to work together in deeds
    0211 3.4 - asks to work together in the economy
    0212 3.4 - asks to work together in arms
    0213 3.4 - asks to work together before the courts
    0214 3.4 - asks to be told what secret services know
    022 3.2:3.4 - asks for backing in diplomacy
    023 3.4 - asks for help
    0231 3.4 - asks for money or goods
    0232 3.4 - asks for arms or soldiers as help
    0233 3.4 - asks for relief
    0234 3.4 - asks for protection or peacekeepers
    024 -0.3 - asks for reforms
    0241 -0.3 - asks for new leaders
    0242 -0.3 - asks for another policy
    0243 -0.3 - asks that rights be granted
    0244 -0.3 - asks for other institutions or another regime
    025 -0.3 - asks the other to give way
    0251 -0.3 - asks for bans and restrictions to be eased
    0252 -0.3 - asks for dissent to calm down
    0253 -0.3 - asks for people or property to be given back
    0254 -0.3 - asks for sanctions to be eased
    0255 -0.3 - asks for outsiders to be let in
    0256 -0.3 - asks for less fighting
    026 4 - asks others to meet or talk
    027 4 - asks others to end their quarrel
    028 4 - asks others to take a mediator
    03 4 AGREE means to cooperate
    030 4 AGREE+diplomatic means to cooperate, no more said
    031 5.2 AGREE+diplomatic means to work together in deeds
    0311 5.2 AGREE+economic means to work together in the economy
    0312 5.2 AGREE+military means to work together in arms
    0313 5.2 AGREE+legal means to work together before the courts
    0314 5.2 AGREE+intelligence means to share what secret services know
    032 4.5 AGREE+diplomatic means to give backing in diplomacy
    033 5.2 AGREE+diplomatic means to help
    0331 5.2 AGREE+economic means to give money or goods
    0332 5.2 AGREE+military means to give arms or soldiers
    0333 5.2 AGREE+human_security means to give relief
    0334 6 AGREE+peacekeeping means to give protection or peacekeepers
    034 7 AGREE+political_institutions means to reform
    0341 7 AGREE+political_institutions means to have new leaders
    0342 7 AGREE+executive means to follow another policy
    0343 7 AGREE+rights_freedoms means to grant rights
    0344 7 AGREE+political_institutions means to have other institutions or another regime
    035 7 AGREE means to give way
    0351 7 AGREE+rights_freedoms means to ease bans and restrictions
    0352 7 AGREE means to calm dissent
    0353 7 AGREE+rights_freedoms means to give people or property back
    0354 7 AGREE+economic means to ease sanctions
    0355 7 AGREE+diplomatic means to let outsiders in
    0356 7 AGREE+military means to fight less
    036 4 AGREE+diplomatic means to meet or talk
    037 5 AGREE+diplomatic means to end a quarrel
    038 7 AGREE+diplomatic means to take a mediator
    039 5 AGREE+diplomatic means to be the mediator
    04 1 CONSULT consults
    040 1 CONSULT consults, no more said
    041 1 CONSULT/phone talks on the telephone
    042 1.9 CONSULT/visit makes a visit
    043 2.8 CONSULT/visit receives a visitor
    044 2.5 CONSULT/third-party meets on a third party's ground
    045 5 CONSULT+diplomatic is the mediator
    046 7 CONSULT+diplomatic negotiates
    05 3.5 SUPPORT cooperates in diplomacy
    050 3.5 SUPPORT+diplomatic cooperates in diplomacy, no more said
    051 3.4 SUPPORT+diplomatic praises or backs
    052 3.5 SUPPORT+diplomatic defends in words
    053 3.8 SUPPORT+diplomatic rallies others to the side of
    054 6 SUPPORT+diplomatic recognises a state or a government
    055 7 CONCEDE+diplomatic says that it is sorry
    056 7 SUPPORT+diplomatic says that it forgives
    057 8 SUPPORT+diplomatic signs an agreement
    06 6 COOPERATE cooperates in deeds
    060 6 COOPERATE cooperates in deeds, no more said
    061 6.4 COOPERATE+economic works together in the economy
    062 7.4 COOPERATE+military works together in arms
    063 7.4 COOPERATE+legal works together before the courts
    064 7 COOPERATE+intelligence shares what it knows
    07 7 AID helps
    070 7 AID helps, no more said
    071 7.4 AID+economic gives money or goods
    072 8.3 AID+military gives arms or soldiers
    073 7.4 AID+human_security gives relief
    074 8.5 AID+peacekeeping gives protection or peacekeepers
    075 7 AID+asylum gives refuge to those who flee
    08 5 CONCEDE gives way
    080 5 CONCEDE gives way, no more said
    081 5 CONCEDE+legal eases bans and restrictions
    0811 5 CONCEDE+pro_democracy eases limits on political freedom
    0812 5 CONCEDE+pro_democracy lets banned parties or politicians act again
    0813 5 CONCEDE+legal lifts or loosens a curfew
    0814 5 CONCEDE+legal lifts or loosens martial law
    082 5 CONCEDE+pro_democracy calms its dissent
    083 5 CONCEDE+political_institutions grants the reforms asked for
    0831 5 CONCEDE+political_institutions grants new leaders
    0832 5 CONCEDE+executive grants another policy
    0833 5 CONCEDE+rights_freedoms grants rights
    0834 5 CONCEDE+political_institutions grants other institutions or another regime
    084 7 RETREAT gives back or sets free
    0841 7 RETREAT/release+legal sets people free
    0842 7 RETREAT+legal gives property back
    085 7 RETREAT+economic eases sanctions
    086 9 RETREAT/access+diplomatic lets outsiders in
    0861 9 RETREAT/access+peacekeeping lets peacekeepers in
    0862 9 RETREAT/access+diplomatic lets inspectors in
    0863 9 RETREAT/access+human_security lets relief in
    087 9 RETREAT/disarm+military fights less
    0871 9 RETREAT/ceasefire+military ceases fire
    0872 9 RETREAT/withdraw+military loosens a blockade
    0873 9 RETREAT/disarm+military sends its soldiers home
    0874 10 RETREAT/withdraw+military withdraws from the field or surrenders
    """
}
