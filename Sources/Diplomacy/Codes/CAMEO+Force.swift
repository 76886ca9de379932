extension CAMEO {
  /// The codes below the roots 16 to 20.
  static let forceTable = """
    16 -4 SANCTION lets relations cool
    160 -4 SANCTION lets relations cool, no more said
    161 -4 SANCTION/discontinue+diplomatic lowers or breaks off diplomatic relations
    162 -5.6 SANCTION/discontinue+human_security gives less help or none
    1621 -5.6 SANCTION/discontinue+economic gives less money and goods or none
    1622 -5.6 SANCTION/discontinue+military gives fewer arms and soldiers or none
    1623 -5.6 SANCTION/discontinue+human_security gives less relief or none
    163 -8 SANCTION/discontinue+diplomatic sets up an embargo or other sanctions
    164 -7:-6.5 SANCTION/withdraw+diplomatic leaves the talks
    165 -6.5:-7 SANCTION/withdraw+diplomatic ends its mediation
    166 -7 SANCTION/expel+diplomatic sends outsiders away or leaves
    1661 -7 SANCTION/expel+military sends peacekeepers away or takes them home
    1662 -7 SANCTION/expel+diplomatic sends inspectors or observers away or takes them home
    1663 -7 SANCTION/expel+human_security sends helpers away or takes them home
    17 -7 COERCE coerces
    170 -7 COERCE coerces, no more said
    171 -9.2 COERCE/seize+human_security takes or damages property
    1711 -9.2 COERCE/seize+human_security takes what belongs to others
    1712 -9.2 ASSAULT/destroy+human_security lays property waste
    172 -5 COERCE/restrict+executive lays down bans and restrictions
    1721 -5 COERCE/restrict+rights_freedoms limits political freedom
    1722 -5 COERCE/restrict+pro_autocracy bans parties or politicians
    1723 -5 COERCE/curfew+pro_autocracy sets a curfew
    1724 -5 COERCE/martial-law+pro_autocracy declares martial law or an emergency
    173 -5 COERCE/arrest+legal arrests or puts on trial
    174 -5 COERCE/deport+legal puts people out of the country
    175 -9 ASSAULT+military+pro_autocracy puts down dissent by violence
    18 -9 ASSAULT attacks without an army
    180 -9 ASSAULT attacks without an army, no more said
    181 -9 ASSAULT/abduct takes people or a craft by force
    182 -9.5 ASSAULT/beat hurts bodily
    1821 -9 ASSAULT/sexual uses sexual violence
    1822 -9 ASSAULT/torture tortures
    1823 -10 ASSAULT beats to death
    183 -10 ASSAULT/suicide-attack sets off a bomb, not as an army
    1831 -10 ASSAULT/suicide-attack sets off a bomb and dies by it
    1832 -10 ASSAULT/explosives sets off a bomb in a car
    1833 -10 ASSAULT/explosives sets off a bomb by the road
    184 -8 ASSAULT/abduct takes cover behind captives
    185 -8 ASSAULT/targeted tries to kill a chosen person
    186 -10 ASSAULT/targeted kills a chosen person
    19 -10 ASSAULT fights
    190 -10 ASSAULT+military fights as an army, no more said
    191 -9.5 COERCE/restrict+military blockades or hems in
    192 -9.5 COERCE/seize+military occupies land
    193 -10 ASSAULT/firearms+military fights with rifles and the like
    194 -10 ASSAULT/heavy-weapons+military fights with guns and armour
    195 -10 ASSAULT/aerial+military fights from the air
    196 -9.5 ASSAULT+legal+military breaks a ceasefire
    20 -10 ASSAULT uses mass violence
    200 -10 ASSAULT/targeted+military uses mass violence, no more said
    201 -9.5 ASSAULT+religion_ethnicity drives a people out
    202 -10 ASSAULT/targeted+religion_ethnicity kills people in masses
    203 -10 ASSAULT+religion_ethnicity cleanses land of a people
    204 -10 ASSAULT/unconventional+cbrn strikes with weapons of mass destruction
    2041 -10 ASSAULT/unconventional+cbrn uses gas, germs or radiation
    2042 -10 ASSAULT/unconventional+cbrn sets off a nuclear weapon
    """
}
