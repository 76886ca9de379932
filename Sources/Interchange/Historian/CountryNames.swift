import Chronology
import Diplomacy

/// The names under which the Historian's ids go, where a name and its id differ.
///
/// Two sorts of lines: other names of the same state, dated where it changed its name; and names
/// under an id of today that were another state's.
enum CountryNames {
  /// What a name under an id stands for.
  struct Entry: Hashable, Sendable {
    var key: String
    var names: [Name]

    /// The name for "President of ...": the row's own where the state has changed its name.
    func wording(for name: String) -> String {
      let spelt = name.replacingAmpersand
      let isRenamed = names.contains { $0.validity.date != nil }
      return isRenamed && names.contains { $0.text == spelt } ? spelt : names.first?.text ?? name
    }
  }

  /// The entry of a name under an id, where the list has it.
  static func entry(id: String, name: String) -> Entry? { entries["\(id)|\(name)"] ?? other(id) }

  /// The id that all lists have for a state which some have under a newer one, or a misspelt one.
  static func usual(_ id: String) -> String { usualIDs[id] ?? id }

  private static let usualIDs = [
    "turkiye": "turkey", "north-macedonia": "macedonia", "eswatini": "swaziland",
    "czechia": "czech-republic", "cabo-verde": "cape-verde", "somoa": "samoa",
    "congo-kinshasa": "congo-democratic-republic", "congo-brazzaville": "congo-republic",
    "bosnia-and-herzegovina": "bosnia-herzegovina", "kyrgyz-republic": "kyrgyzstan",
  ]

  /// Any other name under an id of which the list knows dated names: the state of today.
  private static func other(_ id: String) -> Entry? { renamed[id] }

  private static let renamed: [String: Entry] = {
    var result: [String: Entry] = [:]
    for entry in entries.values
    where entry.names.contains(where: { $0.validity.date != nil }) && !entry.key.contains("/") {
      result[entry.key] = entry
    }
    return result
  }()

  private static let entries: [String: Entry] = {
    var result: [String: Entry] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else { continue }
      let names = fields[3].split(separator: ";").map { name(String($0)) }
      let key = fields[2].isEmpty ? fields[0] : fields[2]
      for text in fields[1].split(separator: ";") {
        result["\(fields[0])|\(text)"] = Entry(key: key, names: names)
      }
    }
    return result
  }()

  /// `NAME`, `NAME=EDTF` for a dated one, `~NAME` for an alias.
  private static func name(_ text: String) -> Name {
    let parts = text.split(separator: "=").map(String.init)
    let isAlias = text.hasPrefix("~")
    let bare = isAlias ? String((parts.first ?? text).dropFirst()) : parts.first ?? text
    let validity = parts.count > 1 ? Validity(EDTF(parts[1])) : .always
    return Name(bare, kind: isAlias ? .alias : .full, validity: validity)
  }

  // id | names under it | key, where it is not the id | names of the actor
  private static let table = """
    benin|Dahomey (Benin);Dahomey;Benin||Benin=1975-11-30/..;Dahomey=../1975-11-30
    burkina-faso|Upper Volta;Upper Volta (Burkina Faso);Burkina Faso||Burkina Faso=1984-08-04/..;\
    Upper Volta=../1984-08-04
    sri-lanka|Ceylon (Sri Lanka);Ceylon;Sri Lanka||Sri Lanka=1972-05-22/..;Ceylon=../1972-05-22
    cambodia|Khmer Republic (Cambodia);Khmer Republic||Cambodia;~Khmer Republic=1970-10-09/1975-04-17
    congo-democratic-republic|Democratic Republic of the Congo (Zaire);Democratic Republic of the \
    Congo;Democratic Republic of Congo;Congo, Democratic Republic of;Congo, Democratic Republic of the;Zaire||Democratic Republic \
    of the Congo;~Zaire=1971-10-27/1997-05-17
    congo-republic|Congo, Republic of;Republic of the Congo;Congo||Republic of the Congo;\
    ~Congo, Republic of
    cote-divoire|Ivory Coast;Côte d’Ivoire;Cote d’Ivoire;Côte d'Ivoire;Cote d'Ivoire||Ivory Coast;\
    ~Côte d’Ivoire
    thailand|Siam (Thailand);Siam||Thailand;~Siam=../1949-05-11
    oman|Muscat & Oman;Muscat and Oman;Oman||Oman=1970-08-09/..;Muscat and Oman=../1970-08-09
    samoa|Western Samoa;Samoa||Samoa=1997-07-04/..;Western Samoa=../1997-07-04
    somalia|Somali Republic;Somalia||Somalia=1969-10-21/..;Somali Republic=../1969-10-21
    south-africa|Union of South Africa||South Africa;~Union of South Africa=../1961-05-31
    saint-kitts-nevis|St. Christopher and Nevis;St. Kitts and Nevis||Saint Kitts and Nevis;\
    ~St. Christopher and Nevis;~St. Kitts and Nevis
    slovakia|Slovak Republic||Slovakia;~Slovak Republic
    korea-south|Korea;South Korea;Korea, South;Korea, Republic of;Republic of Korea||South Korea;\
    ~Republic of Korea;~Korea
    korea|Korea, South;South Korea;Korea, Republic of;Republic of Korea|korea-south|South Korea;\
    ~Republic of Korea;~Korea
    joseon-dynasty-1910|Korea||Korea;~Joseon Dynasty
    korea-north|North Korea;Korea, North||North Korea
    holy-see|Vatican City;Holy See;Vatican||Holy See;~Vatican City
    gambia|The Gambia;Gambia||The Gambia;~Gambia
    macedonia|Macedonia, Former Yugoslav Republic of;Macedonia;North Macedonia||\
    North Macedonia=2019-02-12/..;Macedonia=../2019-02-12;~Former Yugoslav Republic of Macedonia
    swaziland|Swaziland;Eswatini||Eswatini=2018-04-19/..;Swaziland=../2018-04-19
    turkey|Turkey;Türkiye;Turkiye||Turkey=../2022-06-01;Türkiye=2022-06-01/..
    cape-verde|Cape Verde;Cabo Verde||Cape Verde=../2013-10-24;Cabo Verde=2013-10-24/..
    czech-republic|Czech Republic;Czechia||Czech Republic;Czechia=2016-07-05/..
    kyrgyzstan|Kyrgyzstan;Kyrgyz Republic;Kirghizia||Kyrgyzstan;~Kyrgyz Republic;~Kirghizia
    belarus|Belarus;Byelorussia||Belarus;~Byelorussia
    bosnia-herzegovina|Bosnia-Herzegovina;Bosnia and Herzegovina;Bosnia||Bosnia-Herzegovina;\
    ~Bosnia and Herzegovina
    russia|U.S.S.R.;USSR;Soviet Union|russia/soviet-union|Soviet Union;~U.S.S.R.
    germany|Germany, Federal Republic of;Federal Republic of Germany|\
    germany/federal-republic|Federal Republic of Germany;~West Germany;~Germany, Federal Republic of
    china|China, People’s Republic of;China, People's Republic of;People’s Republic of China||China;\
    ~People’s Republic of China
    china|China, Republic of;Republic of China|taiwan|Republic of China;~Taiwan
    taiwan|China, Republic of;Republic of China;Taiwan||Republic of China;~Taiwan
    zimbabwe|Zimbabwe Rhodesia|zimbabwe/zimbabwe-rhodesia|Zimbabwe Rhodesia
    malaysia|Malaya;Federation of Malaya|malaysia/malaya|Malaya
    kosovo|Yugoslavia (Kosovo);Serbia-Montenegro (Kosovo);Kosovo||Kosovo
    """
}

extension String {
  /// The text with "and" for "&".
  fileprivate var replacingAmpersand: String {
    split(separator: " ").map { $0 == "&" ? "and" : $0 }.joined(separator: " ")
  }
}
