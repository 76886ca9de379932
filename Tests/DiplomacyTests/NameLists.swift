/// Names of which no two are of one actor.
enum NameLists {
  static let states = lines(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia
    Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize
    Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso
    Burundi, Cambodia, Cameroon, Canada, Cape Verde, Central African Republic, Chad, Chile, China
    Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Denmark, Djibouti
    Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, Equatorial Guinea, Eritrea, Estonia
    Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece
    Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, Iceland, India
    Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan
    Kenya, Kiribati, North Korea, South Korea, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho
    Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives
    Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco
    Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands
    New Zealand, Nicaragua, Niger, Nigeria, North Macedonia, Norway, Oman, Pakistan, Palau, Panama
    Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda
    Saint Kitts and Nevis, Saint Lucia, Saint Vincent and the Grenadines, Samoa, San Marino
    São Tomé and Príncipe, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore
    Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Sudan, Spain, Sri Lanka, Sudan
    Suriname, Sweden, Switzerland, Syria, Tajikistan, Tanzania, Thailand, Timor-Leste, Togo, Tonga
    Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Tuvalu, Uganda, Ukraine
    United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Vatican
    Venezuela, Vietnam, Yemen, Zambia, Zimbabwe, Soviet Union, Yugoslavia, Czechoslovakia, Prussia
    East Germany, West Germany, South Yemen, North Vietnam, South Vietnam, Zaire, Upper Volta
    Rhodesia, Tanganyika, Zanzibar, Siam, Burma, Ceylon, Persia, Ottoman Empire, Austria-Hungary
    Bavaria, Saxony, Piedmont-Sardinia, Two Sicilies, Papal States, Tuscany, Modena, Parma, Hanover
    Baden, Württemberg, Texas, Hawaii, Korea, Taiwan, Palestine, Kosovo, Abkhazia, South Ossetia
    Transnistria, Somaliland, Northern Cyprus, Western Sahara, Greenland, Anguilla, Aruba, Guam
    """)

  static let persons = lines(
    """
    George Washington, John Adams, Thomas Jefferson, James Madison, James Monroe, John Quincy Adams
    Andrew Jackson, Martin Van Buren, Abraham Lincoln, Ulysses S. Grant, William McKinley
    Theodore Roosevelt, William Howard Taft, Woodrow Wilson, Warren G. Harding, Calvin Coolidge
    Herbert Hoover, Franklin D. Roosevelt, Harry S. Truman, Dwight D. Eisenhower, John F. Kennedy
    Lyndon B. Johnson, Richard Nixon, Gerald Ford, Jimmy Carter, Ronald Reagan, George H. W. Bush
    Bill Clinton, George W. Bush, Barack Obama, Donald Trump, Joe Biden, Cordell Hull
    Edward Stettinius, James F. Byrnes, George Marshall, Dean Acheson, John Foster Dulles
    Christian Herter, Dean Rusk, William P. Rogers, Henry Kissinger, Cyrus Vance, Edmund Muskie
    Alexander Haig, George Shultz, James Baker, Lawrence Eagleburger, Warren Christopher
    Madeleine Albright, Colin Powell, Condoleezza Rice, Hillary Clinton, John Kerry, Rex Tillerson
    Mike Pompeo, Antony Blinken, Robert McNamara, McGeorge Bundy, Zbigniew Brzezinski, George Ball
    Robert Kennedy, Adlai Stevenson, Averell Harriman, George F. Kennan, Allen Dulles, Paul Nitze
    David Lloyd George, Stanley Baldwin, Neville Chamberlain, Austen Chamberlain, Winston Churchill
    Clement Attlee, Anthony Eden, Harold Macmillan, Alec Douglas-Home, Harold Wilson, Edward Heath
    James Callaghan, Margaret Thatcher, John Major, Tony Blair, Gordon Brown, David Cameron
    Theresa May, Boris Johnson, Ernest Bevin, Aneurin Bevan, Lord Halifax, Lord Curzon, Lord Grey
    Lord Palmerston, Lord Castlereagh, Lord Salisbury, Lord Carrington, Geoffrey Howe, Douglas Hurd
    Malcolm Rifkind, Robin Cook, Jack Straw, William Hague, Herbert Morrison
    Charles de Gaulle, Georges Pompidou, Valéry Giscard d'Estaing, François Mitterrand
    Jacques Chirac, Nicolas Sarkozy, François Hollande, Emmanuel Macron, Robert Schuman
    Georges Bidault, Pierre Mendès France, Maurice Couve de Murville, Michel Debré, Roland Dumas
    Hubert Védrine, Alain Juppé, Aristide Briand, Raymond Poincaré, Georges Clemenceau
    Édouard Daladier, Pierre Laval, Léon Blum, Jean Monnet, Jules Cambon, Paul Cambon, Talleyrand
    Otto von Bismarck, Bernhard von Bülow, Theobald von Bethmann Hollweg, Gustav Stresemann
    Joachim von Ribbentrop, Konstantin von Neurath, Adolf Hitler, Hermann Göring, Joseph Goebbels
    Konrad Adenauer, Ludwig Erhard, Kurt Georg Kiesinger, Willy Brandt, Helmut Schmidt, Helmut Kohl
    Gerhard Schröder, Angela Merkel, Olaf Scholz, Walter Scheel, Hans-Dietrich Genscher
    Klaus Kinkel, Joschka Fischer, Erich Honecker, Walter Ulbricht, Egon Bahr, Walter Hallstein
    Vladimir Lenin, Joseph Stalin, Leon Trotsky, Georgy Chicherin, Maxim Litvinov
    Vyacheslav Molotov, Andrey Vyshinsky, Nikita Khrushchev, Leonid Brezhnev, Alexei Kosygin
    Andrei Gromyko, Yuri Andropov, Konstantin Chernenko, Mikhail Gorbachev, Eduard Shevardnadze
    Boris Yeltsin, Vladimir Putin, Dmitry Medvedev, Sergei Lavrov, Yevgeny Primakov, Igor Ivanov
    Sergei Ivanov, Andrei Kozyrev, Anatoly Dobrynin, Valentin Falin, Georgy Malenkov
    Nikolai Bulganin, Anastas Mikoyan, Nikolai Podgorny, Dmitri Shepilov, Alexander Yakovlev
    Alexander Gorchakov, Karl Nesselrode, Sergey Sazonov, Nikolai Giers, Sergei Witte
    Mao Zedong, Zhou Enlai, Deng Xiaoping, Liu Shaoqi, Hua Guofeng, Hu Yaobang, Zhao Ziyang
    Jiang Zemin, Hu Jintao, Xi Jinping, Li Peng, Zhu Rongji, Wen Jiabao, Chen Yi, Huang Hua
    Qian Qichen, Chiang Kai-shek, Sun Yat-sen, Kim Il-sung, Kim Jong-il, Kim Jong-un, Kim Dae-jung
    Park Chung-hee, Syngman Rhee, Roh Tae-woo, Ho Chi Minh, Le Duc Tho, Pham Van Dong, Vo Nguyen Giap
    Ngo Dinh Diem, Nguyen Van Thieu, Norodom Sihanouk, Sukarno, Suharto, Lee Kuan Yew, Ban Ki-moon
    Jawaharlal Nehru, Indira Gandhi, Rajiv Gandhi, Mahatma Gandhi, Muhammad Ali Jinnah
    Zulfikar Ali Bhutto, Benazir Bhutto, Zia-ul-Haq, Ayub Khan, Yahya Khan, Pervez Musharraf
    Gamal Abdel Nasser, Anwar Sadat, Hosni Mubarak, Muammar Gaddafi, Hafez al-Assad
    Bashar al-Assad, Saddam Hussein, Tariq Aziz, King Abdullah, King Faisal
    King Fahd, King Hassan, King Farouk, Yasser Arafat, Mahmoud Abbas, David Ben-Gurion
    Moshe Sharett, Levi Eshkol, Golda Meir, Yitzhak Rabin, Menachem Begin, Yitzhak Shamir
    Shimon Peres, Benjamin Netanyahu, Ehud Barak, Ariel Sharon, Ehud Olmert, Moshe Dayan, Abba Eban
    Reza Shah, Mohammad Mosaddegh, Ruhollah Khomeini, Ali Khamenei, Hassan Rouhani
    Mohammad Khatami, Mahmoud Ahmadinejad, Akbar Hashemi Rafsanjani, Javad Zarif
    Mustafa Kemal Atatürk, İsmet İnönü, Adnan Menderes, Turgut Özal, Bülent Ecevit
    Süleyman Demirel, Recep Tayyip Erdoğan, Josip Broz Tito, Slobodan Milošević, Franjo Tuđman
    Alija Izetbegović, Radovan Karadžić, Ratko Mladić, Nicolae Ceaușescu, Todor Zhivkov
    Enver Hoxha, János Kádár, Imre Nagy, Władysław Gomułka, Edward Gierek, Wojciech Jaruzelski
    Lech Wałęsa, Lech Kaczyński, Jarosław Kaczyński, Alexander Dubček, Gustáv Husák, Václav Havel
    Tomáš Masaryk, Jan Masaryk, Edvard Beneš, Józef Piłsudski, Józef Beck, Benito Mussolini
    Galeazzo Ciano, Alcide De Gasperi, Aldo Moro, Giulio Andreotti, Bettino Craxi, Silvio Berlusconi
    Romano Prodi, Francisco Franco, Felipe González, Juan Carlos I, António Salazar, Mário Soares
    Eleftherios Venizelos, Konstantinos Karamanlis, Andreas Papandreou, George Papandreou
    Archbishop Makarios, Klemens von Metternich, Bruno Kreisky, Kurt Waldheim, Engelbert Dollfuss
    Dag Hammarskjöld, Trygve Lie, U Thant, Javier Pérez de Cuéllar, Boutros Boutros-Ghali
    Kofi Annan, António Guterres, Olof Palme, Gro Harlem Brundtland, Urho Kekkonen
    Paul-Henri Spaak, Joseph Luns, Lord Robertson, Javier Solana, Manfred Wörner, Willy Claes
    Fidel Castro, Raúl Castro, Che Guevara, Salvador Allende, Augusto Pinochet, Juan Perón
    Getúlio Vargas, Hugo Chávez, Daniel Ortega, Nelson Mandela, F. W. de Klerk, Pik Botha
    P. W. Botha, Jan Smuts, Robert Mugabe, Ian Smith, Kwame Nkrumah, Julius Nyerere, Jomo Kenyatta
    Haile Selassie, Patrice Lumumba, Mobutu Sese Seko, Léopold Senghor, Habib Bourguiba
    Ahmed Ben Bella, Houari Boumediene, Omar Bongo, Ali Bongo, Pope Pius XII, Pope John XXIII
    Pope Paul VI, Pope John Paul II, Pope Benedict XVI, Elizabeth II, George V, George VI
    Edward VII, Edward VIII, Nicholas I, Nicholas II, Alexander I, Alexander II, Alexander III
    Wilhelm I, Wilhelm II, Franz Joseph I, Napoleon I, Napoleon III, Louis XVI, Louis XVIII
    """)

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == "\n" || $0 == "," }).map { name in
      String(name.drop { $0 == " " })
    }
  }
}
