import Chronology
import Diplomacy

/// The states that adjectives before an office stand for: "Soviet Premier Stalin".
enum PeopleNames {
  /// The state that a person's text names, by an adjective or after "of".
  ///
  /// - Parameter day: The day, for adjectives that meant another state then.
  static func state(of person: Dignitary, on day: Int64) -> Country? {
    if person.offices.contains("Pope") { return Country(id: "holy-see", text: "Holy See") }
    if let people = person.people {
      for past in past where past.people == people && (past.first...past.last).contains(day) {
        return past.state
      }
      if let found = states[people] { return found }
    }
    guard let state = person.state else { return nil }
    let slug = state.lowercased().filter { $0.isLetter || $0 == " " }
    let id = slug.split(separator: " ").joined(separator: "-")
    return Country(id: ids[state] ?? id, text: state)
  }

  private static let ids: [String: String] = [
    "U.S.S.R": "russia", "Soviet Union": "russia", "South Korea": "korea-south",
    "Republic of Korea": "korea-south", "China": "china", "Vatican City": "holy-see",
  ]

  /// What adjectives meant once: the Republic of China before the People's, and the Federal
  /// Republic of Germany while there were two.
  private static let past: [(people: String, first: Int64, last: Int64, state: Country)] = [
    (
      "Chinese", .min, number("1949-09-30"), Country(id: "taiwan", text: "China, Republic of")
    ),
    (
      "German", number("1949-05-23"), number("1990-10-02"),
      Country(id: "germany", text: "Germany, Federal Republic of")
    ),
  ]

  private static func number(_ iso: String) -> Int64 { CivilDate(iso: iso)?.dayNumber ?? 0 }

  private static let states: [String: Country] = {
    var states: [String: Country] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|").map(String.init)
      guard fields.count == 3 else { continue }
      for people in fields[0].split(separator: ",") {
        states[String(people)] = Country(id: fields[1], text: fields[2])
      }
    }
    return states
  }()

  /// Whether a word is a people's: "Italian".
  static func isPeople(_ word: String) -> Bool { states[word] != nil }

  /// The state of a name of its own: "Yugoslavia".
  static func country(named name: String) -> Country? { named[name] }

  private static let named: [String: Country] = {
    var result: [String: Country] = [:]
    for country in states.values.sorted(by: { $0.key < $1.key }) {
      for name in country.names where result[name.text] == nil { result[name.text] = country }
    }
    return result
  }()

  private static let table = """
    Albanian|albania|Albania
    Algerian|algeria|Algeria
    Armenian|armenia|Armenia
    Azerbaijani|azerbaijan|Azerbaijan
    Bahamian|bahamas|Bahamas
    Bangladeshi|bangladesh|Bangladesh
    Barbadian|barbados|Barbados
    Belarusian|belarus|Belarus
    Bosnian|bosnia-herzegovina|Bosnia-Herzegovina
    Burmese|burma|Burma
    Cambodian|cambodia|Cambodia
    Cypriot|cyprus|Cyprus
    Czechoslovak,Czechoslovakian|czechoslovakia|Czechoslovakia
    East German|german-democratic-republic|German Democratic Republic
    Ghanaian|ghana|Ghana
    Guyanese|guyana|Guyana
    Haitian|haiti|Haiti
    Ivorian|cote-divoire|Ivory Coast
    Jamaican|jamaica|Jamaica
    Kazakh,Kazakhstani|kazakhstan|Kazakhstan
    Kosovar|kosovo|Kosovo
    Kyrgyz|kyrgyzstan|Kyrgyzstan
    Lao,Laotian|laos|Laos
    Macedonian|macedonia|Macedonia
    Maltese|malta|Malta
    Moldovan|moldova|Moldova
    Mongolian|mongolia|Mongolia
    Montenegrin|montenegro|Montenegro
    Nepalese|nepal|Nepal
    Omani|oman|Oman
    Paraguayan|paraguay|Paraguay
    Qatari|qatar|Qatar
    Rwandan|rwanda|Rwanda
    Senegalese|senegal|Senegal
    Serbian|serbia|Serbia
    Sri Lankan|sri-lanka|Sri Lanka
    Tanzanian|tanzania|Tanzania
    Trinidadian|trinidad-and-tobago|Trinidad and Tobago
    Ugandan|uganda|Uganda
    Uzbek|uzbekistan|Uzbekistan
    Yemeni|yemen|Yemen
    Zambian|zambia|Zambia
    Afghan|afghanistan|Afghanistan
    Argentine,Argentinian|argentina|Argentina
    Australian|australia|Australia
    Austrian|austria|Austria
    Belgian|belgium|Belgium
    Bolivian|bolivia|Bolivia
    Brazilian|brazil|Brazil
    British|united-kingdom|United Kingdom
    Bulgarian|bulgaria|Bulgaria
    Canadian|canada|Canada
    Chilean|chile|Chile
    Chinese|china|China
    Colombian|colombia|Colombia
    Costa Rican|costa-rica|Costa Rica
    Croatian|croatia|Croatia
    Cuban|cuba|Cuba
    Czech|czech-republic|Czech Republic
    Danish|denmark|Denmark
    Dutch|netherlands|Netherlands
    Ecuadorian|ecuador|Ecuador
    Egyptian|egypt|Egypt
    Estonian|estonia|Estonia
    Ethiopian|ethiopia|Ethiopia
    Finnish|finland|Finland
    French|france|France
    Georgian|georgia|Georgia
    German|germany|Germany
    West German|germany|Germany, Federal Republic of
    Greek|greece|Greece
    Guatemalan|guatemala|Guatemala
    Honduran|honduras|Honduras
    Hungarian|hungary|Hungary
    Icelandic|iceland|Iceland
    Indian|india|India
    Indonesian|indonesia|Indonesia
    Iranian|iran|Iran
    Iraqi|iraq|Iraq
    Irish|ireland|Ireland
    Israeli|israel|Israel
    Italian|italy|Italy
    Japanese|japan|Japan
    Jordanian|jordan|Jordan
    Kenyan|kenya|Kenya
    Kuwaiti|kuwait|Kuwait
    Latvian|latvia|Latvia
    Lebanese|lebanon|Lebanon
    Liberian|liberia|Liberia
    Libyan|libya|Libya
    Lithuanian|lithuania|Lithuania
    Luxembourg|luxembourg|Luxembourg
    Malaysian|malaysia|Malaysia
    Mexican|mexico|Mexico
    Moroccan|morocco|Morocco
    New Zealand|new-zealand|New Zealand
    Nicaraguan|nicaragua|Nicaragua
    Nigerian|nigeria|Nigeria
    North Korean|korea-north|North Korea
    Norwegian|norway|Norway
    Pakistani|pakistan|Pakistan
    Palestinian,Palestinian Authority,Palestinian National Authority|palestinian-authority|Palestinian Authority
    Panamanian|panama|Panama
    Peruvian|peru|Peru
    Philippine|philippines|Philippines
    Polish|poland|Poland
    Portuguese|portugal|Portugal
    Romanian|romania|Romania
    Russian|russia|Russia
    Salvadoran|el-salvador|El Salvador
    Saudi,Saudi Arabian|saudi-arabia|Saudi Arabia
    Singaporean|singapore|Singapore
    Slovak|slovakia|Slovakia
    Slovenian|slovenia|Slovenia
    South African|south-africa|South Africa
    South Korean,Korean|korea-south|South Korea
    South Vietnamese|vietnam|Vietnam
    Soviet|russia|U.S.S.R.
    Spanish|spain|Spain
    Sudanese|sudan|Sudan
    Swedish|sweden|Sweden
    Swiss|switzerland|Switzerland
    Syrian|syria|Syria
    Tajik|tajikistan|Tajikistan
    Thai|thailand|Thailand
    Tunisian|tunisia|Tunisia
    Turkish|turkey|Turkey
    Turkmen|turkmenistan|Turkmenistan
    Ukrainian|ukraine|Ukraine
    Uruguayan|uruguay|Uruguay
    Venezuelan|venezuela|Venezuela
    Vietnamese|vietnam|Vietnam
    Yugoslav|yugoslavia|Yugoslavia
    """
}
