/// Names with the spellings that works of reference and the press of several countries give them.
enum NameSpellings {
  /// A line a name, its spellings between bars; all of them are to have one key.
  static let soviet = lines(
    """
    Горбачёв | Gorbachev | Gorbachov | Gorbatchev | Gorbatschow | Gorbaciov | Gorbačov | Gorbatjov
    Хрущёв | Khrushchev | Chruschtschow | Khrouchtchev | Hruščov | Krusciov | Хрущев | Chruščëv
    Брежнев | Brezhnev | Breschnew | Brejnev | Brežněv | Breżniew | Brezjnev
    Ельцин | Yeltsin | Jelzin | Eltsine | El'tsin | Eltsin | Jelcin | Jeltsin
    Чайковский | Tchaikovsky | Tschaikowski | Tchaïkovski | Čajkovskij | Chaikovsky | Czajkowski
    Шеварднадзе | Shevardnadze | Schewardnadse | Chevardnadze | Ševardnadze | შევარდნაძე
    Андропов | Andropov | Andropow | Andropoff
    Черненко | Chernenko | Tschernenko | Tchernenko | Černěnko | Czernienko
    Громыко | Gromyko | Gromiko
    Косыгин | Kosygin | Kossygin | Kossyguine
    Молотов | Molotov | Molotow | Molotoff
    Вышинский | Vyshinsky | Wyschinski | Vychinski | Vyšinskij | Vishinsky
    Литвинов | Litvinov | Litwinow | Litvinoff
    Чичерин | Chicherin | Tschitscherin | Tchitcherine | Čičerin
    Троцкий | Trotsky | Trotzki | Trotski | Trotskiy
    Ленин | Lenin | Lénine
    Сталин | Stalin | Staline
    Берия | Beria | Berija | Beriya
    Маленков | Malenkov | Malenkow
    Микоян | Mikoyan | Mikojan | Միկոյան
    Ворошилов | Voroshilov | Woroschilow | Vorochilov | Vorošilov
    Жуков | Zhukov | Schukow | Joukov | Žukov
    Жданов | Zhdanov | Schdanow | Jdanov | Ždanov
    Сахаров | Sakharov | Sacharow | Saharov
    Солженицын | Solzhenitsyn | Solschenizyn | Soljenitsyne | Solženicyn
    Добрынин | Dobrynin | Dobrynine
    Фалин | Falin | Faline
    Зорин | Zorin | Sorin | Zorine
    Малик | Malik
    Подгорный | Podgorny | Podgornyj | Podgorniy
    Яковлев | Yakovlev | Jakowlew | Iakovlev | Jakovlev
    Примаков | Primakov | Primakow
    Козырев | Kozyrev | Kosyrew | Kozyrew
    Черномырдин | Chernomyrdin | Tschernomyrdin | Tchernomyrdine
    Степашин | Stepashin | Stepaschin | Stepachine
    Кириенко | Kiriyenko | Kirijenko | Kirienko
    Жириновский | Zhirinovsky | Schirinowski | Jirinovski
    Зюганов | Zyuganov | Sjuganow | Ziouganov
    Путин | Putin | Poutine
    Медведев | Medvedev | Medwedew
    Лавров | Lavrov | Lawrow
    Иванов | Ivanov | Iwanow | Ivanoff
    Шойгу | Shoigu | Schoigu | Choïgou
    Лукашенко | Lukashenko | Lukaschenko | Loukachenko
    Кравчук | Kravchuk | Krawtschuk | Kravtchouk
    Кучма | Kuchma | Kutschma | Koutchma
    Ющенко | Yushchenko | Juschtschenko | Iouchtchenko
    Янукович | Yanukovych | Janukowytsch | Ianoukovitch
    Тимошенко | Tymoshenko | Tymoschenko | Timochenko
    Порошенко | Poroshenko | Poroschenko | Porochenko
    Зеленский | Zelensky | Selenskyj | Zelenskiy | Zelenskyy
    Назарбаев | Nazarbayev | Nasarbajew | Nazarbaïev
    Каримов | Karimov | Karimow
    Алиев | Aliyev | Alijew | Aliev
    Петросян | Petrosyan | Petrosjan | Petrossian
    Шостакович | Shostakovich | Schostakowitsch | Chostakovitch
    Достоевский | Dostoevsky | Dostojewski | Dostoïevski | Dostoyevsky
    Дзержинский | Dzerzhinsky | Dserschinski | Dzerjinski
    Каганович | Kaganovich | Kaganowitsch | Kaganovitch
    Тухачевский | Tukhachevsky | Tuchatschewski | Toukhatchevski
    Бухарин | Bukharin | Bucharin | Boukharine
    Зиновьев | Zinoviev | Sinowjew | Zinovyev
    Хачатурян | Khachaturian | Chatschaturjan | Khatchatourian
    Маяковский | Mayakovsky | Majakowski | Maïakovski
    Лигачёв | Ligachev | Ligatschow | Ligatchev
    Рыжков | Ryzhkov | Ryschkow | Ryjkov
    Ахромеев | Akhromeyev | Achromejew | Akhromeïev
    Щаранский | Shcharansky | Schtscharanski | Chtcharanski
    Чехов | Chekhov | Tschechow | Tchekhov | Čechov
    Рахманинов | Rachmaninov | Rachmaninoff | Rachmaninow | Rakhmaninov
    Харьков | Kharkov | Charkow
    Михаил | Mikhail | Michail | Mikhaïl | Mihail
    Сергей | Sergei | Sergey | Sergej | Sergueï
    Андрей | Andrei | Andrey | Andrej | Andreï
    Николай | Nikolai | Nikolay | Nikolaj
    Дмитрий | Dmitri | Dmitry | Dmitriy | Dimitri | Dmitrij
    Юрий | Yuri | Yury | Juri | Jurij | Iouri
    Евгений | Yevgeny | Evgeny | Jewgeni | Evgeni
    Леонид | Leonid | Léonide
    Борис | Boris
    Геннадий | Gennady | Gennadi | Gennadij | Gennadiy
    """)

  static let european = lines(
    """
    Милошевић | Milošević | Milosevic | Milosevich | Milosewitsch | Milosevitch
    Туђман | Tuđman | Tudjman
    Изетбеговић | Izetbegović | Izetbegovic | Izetbegovitch
    Караџић | Karadžić | Karadzic | Karadzich
    Младић | Mladić | Mladic | Mladitsch
    Koštunica | Kostunica
    Ђинђић | Đinđić | Djindjić
    Тито | Tito
    Живков | Zhivkov | Schiwkow | Jivkov | Živkov
    Ceaușescu | Ceausescu | Чаушеску | Ceauşescu
    Wałęsa | Walesa
    Jaruzelski | Ярузельский | Yaruzelsky
    Mazowiecki | Мазовецкий
    Kwaśniewski | Kwasniewski
    Dubček | Dubcek | Дубчек
    Husák | Husak
    Kádár | Kadar | Кадар
    Németh | Nemeth
    Kohl | Коль
    Schröder | Schroeder | Schroder
    Honecker | Хонеккер
    Müller | Mueller | Muller
    Köhler | Koehler | Kohler
    Чавушоглу | Çavuşoğlu
    Erdoğan | Erdogan | Эрдоган
    Özal | Ozal | Oezal
    İnönü | Inönü | Inonu
    Παπανδρέου | Papandreou
    Καραμανλής | Karamanlis
    Μακάριος | Makarios
    Τσίπρας | Tsipras
    Βενιζέλος | Venizelos
    Μητσοτάκης | Mitsotakis
    García | Garcia
    Pérez de Cuéllar | Perez de Cuellar
    Łódź | Lodz
    Київ | Kyiv | Kiev | Kiew | Киев
    Ševčenko | Shevchenko | Schewtschenko | Chevtchenko | Шевченко
    Hamarskjöld | Hamarskjold
    """)

  static let eastern = lines(
    """
    القذافي | Qaddafi | Gaddafi | Kadhafi | al-Qadhafi | Gadhafi | Khadafy | Qadhafi | el-Gaddafi
    ناصر | Nasser | Nasir | Naser | الناصر
    السادات | Sadat | Sadate | as-Sadat | al-Sadat | el-Sadat
    مبارك | Mubarak | Moubarak | Mubārak
    عرفات | Arafat | ʿArafāt
    ياسر عرفات | Yasser Arafat | Yasir Arafat | Jassir Arafat
    حسين | Hussein | Husayn | Hussain | Husain | Hossein | Хусейн
    محمد | Mohammed | Muhammad | Mohamed | Mohammad | Muhammed | Mohamad
    صدام حسين | Saddam Hussein | Saddam Husayn | Saddam Hussain
    جمال عبد الناصر | Gamal Abdel Nasser | Jamal Abd al-Nasir | Gamal Abd el-Nasser | Djamal Abdel Nasser
    عبد الله | Abdullah | Abdallah | عبدالله
    عبد العزيز | Abdelaziz | Abd al-Aziz | Abdul Aziz | Abdulaziz
    فيصل | Faisal | Faysal | Feisal | Fayçal
    سعود | Saud | Saoud
    الأسد | Assad | al-Asad | Asad | el-Assad
    بشار الأسد | Bashar al-Assad | Baschar al-Assad | Bachar el-Assad
    خميني | Khomeini | Khomeiny | Chomeini | Khumayni | Хомейни
    Khamenei | Chamenei | خامنئي
    Ahmadinejad | Ahmadinedschad | Ahmadinedjad | Ахмадинежад
    Rafsanjani | Rafsandschani | Rafsandjani
    Mossadegh | Mosaddeq | Mossadeq | Mosaddegh | مصدق
    Boutros-Ghali | Butrus Ghali | بطرس غالي
    بورقيبة | Bourguiba | Burguiba
    بن علي | Ben Ali | Bin Ali
    أسامة بن لادن | Osama bin Laden | Usama bin Ladin | Oussama ben Laden
    בגין | Begin
    דיין | Dayan | Dajan
    רבין | Rabin
    פרס | Peres
    שרון | Sharon | Scharon
    יצחק רבין | Yitzhak Rabin | Yitzchak Rabin | Itzhak Rabin
    נתניהו | Netanyahu | Netanyahou
    גולדה מאיר | Golda Meir
    שמיר | Shamir | Schamir
    בן גוריון | Ben-Gurion | Ben Gurion | Ben Gourion
    毛泽东 | Mao Zedong | Mao Tse-tung | Mao Tsetung | 毛澤東 | Mao Tsé-tung
    周恩来 | Zhou Enlai | Chou En-lai | Chou Enlai
    鄧小平 | Deng Xiaoping | Teng Hsiao-p'ing | Teng Hsiao-ping
    刘少奇 | Liu Shaoqi | Liu Shao-ch'i | Liu Shao-chi
    林彪 | Lin Biao | Lin Piao
    朱德 | Zhu De | Chu Teh
    华国锋 | Hua Guofeng | Hua Kuo-feng
    赵紫阳 | Zhao Ziyang | Chao Tzu-yang
    彭德怀 | Peng Dehuai | P'eng Te-huai
    江泽民 | Jiang Zemin | Chiang Tse-min
    李先念 | Li Xiannian | Li Hsien-nien
    胡耀邦 | Hu Yaobang | Hu Yao-pang
    乔冠华 | Qiao Guanhua | Ch'iao Kuan-hua | Chiao Kuan-hua
    陈毅 | Chen Yi | Ch'en I
    蒋经国 | Jiang Jingguo | Chiang Ching-kuo
    საქართველო | Sakartvelo
    Ռոբերտ Քոչարյան | Robert Kocharyan | Robert Kocharian | Robert Kotscharjan
    Սերժ Սարգսյան | Serzh Sargsyan | Serj Sargsian
    Azerbaijan | Aserbaidschan | Azerbaïdjan | Азербайджан
    Tajikistan | Tadschikistan | Tadjikistan | Таджикистан
    Kyrgyzstan | Kirgisstan | Kirghizstan | Кыргызстан
    Uzbekistan | Usbekistan | Узбекистан | Ouzbekistan
    Joseph | Josef | Iosif | Иосиф | יוסף
    Yusuf | Youssef | Jussuf | يوسف | Yusef
    Jamal | Djamal | Dschamal | Gamal | جمال
    Omar | Umar | عمر
    Ahmed | Ahmad | أحمد | Ахмед
    U.S.S.R. | USSR
    Nicholas II | Nicolas II | nicholas ii
    """)

  /// Two of everything that is to have two keys.
  static let different: [(String, String)] = [
    ("Iran", "Iraq"), ("Austria", "Australia"), ("Niger", "Nigeria"), ("Mali", "Malawi"),
    ("Slovakia", "Slovenia"), ("Carter", "Cartier"), ("Kohl", "Kuhl"),
    ("North Korea", "South Korea"), ("Hussein", "Hassan"), ("Guinea", "Kenya"),
    ("Guinea", "Ghana"), ("Guyana", "Ghana"), ("Gambia", "Zambia"), ("Dulles", "Dallas"),
    ("London", "Linden"), ("EC", "EEC"), ("Peres", "Paris"), ("Nicholas I", "Nicholas II"),
    ("Mohammed", "Mahmoud"), ("Chad", "Chile"), ("Said", "Saud"), ("Iran", "Oran"),
    ("Libya", "Liberia"), ("Baker", "Becker"), ("Kennan", "Cannon"), ("Bush", "Bosch"),
    ("Ivanov", "Petrov"), ("Latvia", "Lithuania"), ("Sweden", "Sudan"), ("Benin", "Bonn"),
    ("Oman", "Yemen"), ("Oman", "Amman"), ("Togo", "Tonga"), ("Mauritania", "Mauritius"),
    ("Dominica", "Dominican Republic"), ("Congo", "Angola"), ("Serbia", "Siberia"),
    ("Moldova", "Mongolia"), ("Burma", "Bremen"), ("Peru", "Paraguay"), ("Malta", "Mali"),
    ("Tunisia", "Tanzania"), ("Iceland", "Ireland"), ("Ireland", "Holland"),
    ("Poland", "Portugal"), ("India", "Indonesia"), ("Nepal", "Naples"), ("Laos", "Lesotho"),
    ("Bosnia", "Estonia"), ("Macedonia", "Mauritania"), ("Paraguay", "Uruguay"),
    ("East Germany", "West Germany"), ("Equatorial Guinea", "Guinea"), ("Nasser", "Nixon"),
    ("Begin", "Bogin"), ("Rabin", "Robin"), ("Stalin", "Sterling"), ("Molotov", "Malenkov"),
    ("Brandt", "Bernd"), ("Schmidt", "Schmitz"), ("Eden", "Aden"), ("Eden", "Attlee"),
    ("Blair", "Blore"), ("Major", "Meyer"), ("Heath", "Hurd"), ("Reagan", "Rogan"),
    ("Clinton", "Colton"), ("Obama", "Osama"), ("Truman", "Trimen"), ("Rusk", "Rask"),
    ("Vance", "France"), ("Haig", "Hague"), ("Shultz", "Schiller"), ("Mitterrand", "Maitland"),
    ("Chirac", "Chile"), ("Monnet", "Manet"), ("Schuman", "Schiman"), ("Tito", "Tati"),
    ("Franco", "Frank"), ("Salazar", "Salisbury"), ("Castro", "Custer"), ("Allende", "Iland"),
    ("Elizabeth I", "Elizabeth II"), ("George V", "George VI"), ("Pius XI", "Pius XII"),
    ("Ali", "Eli"), ("Omar", "Amir"), ("Salem", "Salah ad-Din"), ("Hassan", "Hussain"),
    ("Resolution 242", "Resolution 338"), ("UNESCO", "UNICEF"), ("NATO", "SEATO"),
    ("Mao Zedong", "Mao Yuanxin"), ("Deng Xiaoping", "Deng Yingchao"),
    ("Zhou Enlai", "Zhu De"), ("Li Peng", "Li Xiannian"), ("Bush", "Bashir"),
    ("Андропов", "Антонов"), ("Громыко", "Громов"), ("Ельцин", "Елисеев"),
  ]

  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "|").map { spelling in
        String(spelling.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}
