extension CAMEO {
  /// The codes below the roots 09 to 15.
  static let conflictTable = """
    09 -2 ACCUSE inquires into a matter
    090 -2 ACCUSE/investigate inquires into a matter, no more said
    091 -2 ACCUSE/investigate+corruption+crime inquires into crime or corruption
    092 -2 ACCUSE/investigate+human_rights inquires into breaches of human rights
    093 -2 ACCUSE/investigate+military inquires into acts of soldiers
    094 -2 ACCUSE/investigate+legal+military inquires into war crimes
    10 -5 REQUEST demands something
    100 -5 REQUEST demands, no more said
    101 -5 REQUEST/assist demands to work together in deeds
    1011 -5 REQUEST/assist+economic demands to work together in the economy
    1012 -5 REQUEST/assist+military demands to work together in arms
    1013 -5 REQUEST/assist+legal demands to work together before the courts
    1014 -5 REQUEST/assist+intelligence demands to be told what secret services know
    102 -5 REQUEST/assist+diplomatic demands backing in diplomacy
    103 -5 REQUEST/assist demands help
    1031 -5 REQUEST/assist+economic demands money or goods
    1032 -5 REQUEST/assist+military demands arms or soldiers
    1033 -5 REQUEST/assist+human_security demands relief
    1034 -5 REQUEST/assist+peacekeeping demands protection or peacekeepers
    104 -5 REQUEST/change+political_institutions demands reforms
    1041 -5 REQUEST/change+executive demands new leaders
    1042 -5 REQUEST/change+executive demands another policy
    1043 -5 REQUEST/change+rights_freedoms demands freedoms
    1044 -5 REQUEST/change+political_institutions demands other institutions or another regime
    105 -5 REQUEST/yield+legal demands that the other give way
    1051 -5 REQUEST/yield+legal demands that bans and restrictions be eased
    1052 -5 REQUEST/yield+legal demands that dissent calm down
    1053 -5 REQUEST/yield+legal demands people or property back
    1054 -5 REQUEST/yield+economic demands that sanctions be eased
    1055 -5 REQUEST/yield+diplomatic demands that outsiders be let in
    1056 -5 REQUEST/yield+military demands less fighting
    106 -5 REQUEST/meet+diplomatic demands to meet or talk
    107 -5 REQUEST/meet+diplomatic demands an end of the quarrel
    108 -5 REQUEST/meet+diplomatic demands that a mediator be taken
    11 -2 ACCUSE disapproves or accuses
    110 -2 ACCUSE/disapprove disapproves, no more said
    111 -2 ACCUSE/disapprove finds fault with
    112 -2 ACCUSE/allege accuses
    1121 -2 ACCUSE/allege+corruption+crime accuses of crime or corruption
    1122 -2 ACCUSE/allege+human_rights accuses of breaches of human rights
    1123 -2 ACCUSE/allege+military accuses of attacking
    1124 -2 ACCUSE/allege+legal+military accuses of crimes in war
    1125 -2 ACCUSE/allege+legal accuses of spying or treason
    113 -2 ACCUSE/disapprove rallies others against
    114 -2 ACCUSE/disapprove+diplomatic lodges a complaint
    115 -2 ACCUSE/allege+legal takes to court
    116 -2 SANCTION/convict+legal gives a verdict against
    12 -4 REJECT says no
    120 -4 REJECT says no, no more said
    121 -4 REJECT/assist says no to working together in deeds
    1211 -4 REJECT/assist+economic says no to working together in the economy
    1212 -4 REJECT/assist+military says no to working together in arms
    1213 none:-4 REJECT/assist+legal says no to working together before the courts
    1214 none REJECT/assist+intelligence says no to sharing what secret services know
    122 -4 REJECT/assist says no to help
    1221 -4 REJECT/assist+economic says no to money or goods
    1222 -4 REJECT/assist+military says no to arms or soldiers
    1223 -4 REJECT/assist+human_security says no to relief
    1224 -4 REJECT/assist+peacekeeping says no to protection or peacekeepers
    123 -4 REJECT/change+political_institutions says no to reforms
    1231 -4 REJECT/change+executive says no to new leaders
    1232 -4 REJECT/change+executive says no to another policy
    1233 -4 REJECT/change+rights_freedoms says no to rights
    1234 -4 REJECT/change+political_institutions says no to other institutions or another regime
    124 -4 REJECT/yield does not give way
    1241 -4 REJECT/yield+executive does not ease bans and restrictions
    1242 -4 REJECT/yield does not calm its dissent
    1243 -4 REJECT/yield+legal does not give people or property back
    1244 -4 REJECT/yield+economic does not ease sanctions
    1245 -4 REJECT/yield+diplomatic does not let outsiders in
    1246 -4 REJECT/yield+military does not fight less
    125 -5 REJECT/meet+diplomatic says no to a meeting
    126 -5 REJECT/meet+diplomatic says no to a mediator
    127 -5 REJECT/meet+diplomatic says no to a plan to end the quarrel
    128 -5 REJECT/yield+legal does what law or custom forbids
    129 -5 REJECT/yield+diplomatic uses a veto
    13 -6 THREATEN threatens
    130 -4.4 THREATEN threatens, no more said
    131 -5.8 THREATEN threatens without force
    1311 -5.8 THREATEN/relations threatens to give less help or none
    1312 -5.8 THREATEN/restrict+economic threatens with sanctions
    1313 -5.8 THREATEN/relations+diplomatic threatens to lessen relations or break them off
    132 -5.8 THREATEN/restrict+executive threatens with bans and restrictions
    1321 -5.8 THREATEN/restrict+human_rights threatens political freedom
    1322 -5.8 THREATEN/restrict+pro_autocracy threatens to ban parties or politicians
    1323 -5.8 THREATEN/restrict+pro_autocracy threatens with a curfew
    1324 -5.8 THREATEN/restrict+pro_autocracy threatens with martial law
    133 -5.8 THREATEN/relations threatens with protest
    134 -5.8 THREATEN/relations+diplomatic threatens to leave the talks
    135 -5.8 THREATEN/relations+diplomatic threatens to end its mediation
    136 -7 THREATEN/expel+diplomatic threatens to send outsiders away
    137 -7 THREATEN/violence+pro_autocracy threatens to put down dissent
    138 -7 THREATEN/violence+military threatens with arms
    1381 -7 THREATEN/restrict+military threatens with a blockade
    1382 -7 THREATEN/territory+military threatens to occupy land
    1383 -7 THREATEN/violence+military threatens with terror
    1384 -7 THREATEN/violence+military threatens with an attack by soldiers
    1385 -7 THREATEN/violence+cbrn threatens with weapons of mass destruction
    139 -7 THREATEN/relations+diplomatic sets an ultimatum
    14 -6.5 PROTEST protests
    140 -6.5 PROTEST protests, no more said
    141 -6.5 PROTEST/demo demonstrates
    1411 -6.5 PROTEST/demo+executive demonstrates for new leaders
    1412 -6.5 PROTEST/demo+executive demonstrates for another policy
    1413 -6.5 PROTEST/demo+rights_freedoms demonstrates for freedoms
    1414 -6.5 PROTEST/demo+political_institutions demonstrates for another regime
    142 -6.5 PROTEST/hunger refuses food
    1421 -6.5 PROTEST/hunger+executive refuses food for new leaders
    1422 -6.5 PROTEST/hunger+executive refuses food for another policy
    1423 -6.5 PROTEST/hunger+rights_freedoms refuses food for freedoms
    1424 -6.5 PROTEST/hunger+political_institutions refuses food for another regime
    143 -6.5 PROTEST/boycott strikes or boycotts
    1431 -6.5 PROTEST/boycott+executive strikes or boycotts for new leaders
    1432 -6.5 PROTEST/boycott+executive strikes or boycotts for another policy
    1433 -6.5 PROTEST/boycott+rights_freedoms strikes or boycotts for freedoms
    1434 -6.5 PROTEST/boycott+political_institutions strikes or boycotts for another regime
    144 -7.5 PROTEST/obstruct blocks the way
    1441 -7.5 PROTEST/obstruct+executive blocks the way for new leaders
    1442 -7.5 PROTEST/obstruct+executive blocks the way for another policy
    1443 -7.5 PROTEST/obstruct+rights_freedoms blocks the way for freedoms
    1444 -7.5 PROTEST/obstruct+political_institutions blocks the way for another regime
    145 -7.5 PROTEST/riot riots
    1451 -7.5 PROTEST/riot+executive riots for new leaders
    1452 -7.5 PROTEST/riot+executive riots for another policy
    1453 -7.5 PROTEST/riot+rights_freedoms riots for freedoms
    1454 -7.5 PROTEST/riot+political_institutions riots for another regime
    15 -7.2 MOBILIZE shows force
    150 -7.2 MOBILIZE shows force, no more said
    151 -7.2 MOBILIZE/police puts police on alert
    152 -7.2 MOBILIZE/troops+military puts soldiers on alert
    153 -7.2 MOBILIZE/police calls up police
    154 -7.2 MOBILIZE/troops+military calls up soldiers
    """
}
