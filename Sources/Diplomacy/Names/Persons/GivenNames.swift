/// The commonest given names with their short forms and their forms in other languages.
enum GivenNames {
  /// How two given names that are not one spelling belong together.
  enum Tie {
    /// One is short for the other: Jimmy, James.
    case short
    /// One is the other in another language: Joseph, Iosif.
    case language
  }

  /// How two given names, as codes of ``NameKey``, belong together; nil where they do not.
  static func tie(_ left: [Letter], _ right: [Letter]) -> Tie? {
    guard let one = places[left], let other = places[right] else { return nil }
    var tie: Tie?
    for place in one {
      for another in other where place.group == another.group {
        if !place.isForeign && !another.isForeign { return .short }
        tie = .language
      }
    }
    return tie
  }

  /// Whether a code is that of a given name of this list.
  static func contains(_ code: [Letter]) -> Bool { places[code] != nil }

  /// The numbers of the names that a code may be a form of.
  static func groups(of code: [Letter]) -> [Int] { places[code]?.map(\.group) ?? [] }

  private struct Place {
    var group: Int
    var isForeign: Bool
  }

  private static let places: [[Letter]: [Place]] = {
    var places: [[Letter]: [Place]] = [:]
    for (group, line) in groups.split(separator: "\n").enumerated() {
      for (part, names) in line.split(separator: "|").enumerated() {
        for name in names.split(separator: " ") {
          let word = NameWords.Word(letters: Letter.all(name))
          let code = NameKey.code(of: word, WordSounds(word.letters))
          places[code, default: []].append(Place(group: group, isForeign: part > 0))
        }
      }
    }
    return places
  }()

  /// A line a name: it and its short forms, then its forms in other languages.
  private static let groups = """
    abraham abe | ibrahim avraham
    adam
    ahmed
    albert al bert | alberto
    alexander alex sandy sasha alec al | aleksandr alexandre alejandro oleksandr iskander
    alfred fred alf alfie | alfredo
    ali
    anatoly tolya
    andrew andy drew | andrei andre andreas andrzej andres andras
    angela
    anna anne annie | hannah
    anthony tony | antonio antoine anton antoni
    arthur art | arturo artur
    barbara barb
    benjamin ben benny | binyamin
    bernard bernie | bernhard bernardo
    boris borya
    calvin cal
    catherine kate katie cathy | ekaterina catalina
    charles charlie chuck | carl carlos carlo karel karoly
    christopher chris kit | cristobal krzysztof christophe
    claude
    clement clem
    condoleezza condi
    constantine | konstantin kostya
    cyrus cy
    daniel dan danny | daniil
    david dave
    dennis denny | denis
    dmitri dima mitya | dimitar
    donald don donnie
    douglas doug
    dwight ike
    edmund ed | edmond
    edward ed eddie ted teddy ned | eduard eduardo edvard
    edwin ed
    elizabeth liz beth betty | elisabeth isabel yelizaveta
    emmanuel manny | manuel immanuel
    ernest ernie | ernst ernesto
    eugene gene | yevgeny eugen eugenio yevhen
    evgeny zhenya
    ferdinand | fernando ferenc
    francis frank | francois francisco francesco franz frantisek franciszek
    franklin frank
    frederick fred freddy freddie | friedrich federico
    gabriel gabe
    gennady gena
    geoffrey geoff jeff | jeffrey
    george | georg georges jorge giorgio georgi gyorgy jerzy yuri
    gerald gerry jerry
    gerard gerry | gerhard gerardo
    gregory greg | grigory grzegorz hryhoriy gregor
    gustav gus | gustavo gustave
    harold harry hal | harald
    hassan
    helmut
    henry harry hank hal | heinrich henri enrique enrico hendrik henryk
    herbert herb bert
    hillary
    hubert bert | umberto
    hugo hugh
    hussein
    igor
    isaac ike | yitzhak
    ivan vanya
    jacob jake | yaakov jacques iakov jakub
    james jim jimmy jamie jem | jaime
    janet
    john jack johnny | johann johannes hans jean juan joao giovanni ivan jan ion ioannis janos yahya
    jonathan jon | yonatan
    joseph joe joey | josef jose giuseppe iosif yosef yusuf jozef
    julius jules | julio giulio
    kenneth ken kenny
    konrad | conrad
    lawrence larry | laurent lorenzo
    leo | leon lev
    leonard len leonardo
    leonid lenya
    louis lou | ludwig luis luigi lewis
    lyndon
    madeleine
    mahmoud
    margaret maggie meg peggy | margarita
    mark | marc marco marcus marek
    martin marty
    mary | maria marie maryam
    matthew matt | matteo mathieu matthias
    maurice | moritz mauricio
    michael mike mick mickey | mikhail michel miguel michele mihai mykhailo michal misha
    mikhail misha
    mohammed | mehmet
    moses | moshe musa
    nathaniel nathan nat nate
    nicholas nick nicky | nikolai nicolas nicolae mykola mikolaj kolya
    nikolai kolya
    oleg
    olga
    omar
    oscar | oskar
    patrick pat paddy | patrice
    paul | pavel pablo paolo pal
    peter pete | pyotr pierre pedro pietro petro petros
    philip phil | philippe felipe filippo
    ralph
    raymond ray
    reginald reggie reg
    rene
    richard dick rick rich ricky | ricardo riccardo ryszard
    robert bob bobby rob robbie bert | roberto
    roger
    ronald ron ronnie
    rudolph rudy | rudolf rodolfo
    samuel sam sammy
    sergei seryozha | serge sergio serhiy
    simon | shimon simeon semyon
    solomon sol | shlomo suleiman
    sophia sophie | sofia
    stanley stan
    stephen steve | stefan etienne esteban stefano stepan steven istvan
    susan sue susie | susanna
    tatiana tanya
    theodore ted teddy theo | theodor fyodor teodoro
    thomas tom tommy | tomas tommaso tomasz
    timothy tim
    tobias toby
    vaclav
    valentin valya
    victor vic | viktor vittorio
    vincent vince vinnie | vicente vincenzo
    vladimir volodya vova | volodymyr
    vyacheslav slava
    walter wally walt
    wilfred wilf
    william bill billy will willy liam | wilhelm guillaume guillermo willem guglielmo
    winston
    yuri yura
    zachary zach
    zbigniew zbig
    """
}
