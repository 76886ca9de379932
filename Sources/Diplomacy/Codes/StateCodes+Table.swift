extension StateCodes {
  /// ISO alpha-3 and alpha-2, CAMEO where it differs, number and letters of the Correlates of War,
  /// FIPS, name.
  static let table = """
    ABW AW - - - AA Aruba
    AFG AF - 700 AFG AF Afghanistan
    AGO AO - 540 ANG AO Angola
    AIA AI - - - AV Anguilla
    ALA AX - - - - Åland Islands
    ALB AL - 339 ALB AL Albania
    AND AD - 232 AND AN Andorra
    ARE AE - 696 UAE AE United Arab Emirates
    ARG AR - 160 ARG AR Argentina
    ARM AM - 371 ARM AM Armenia
    ASM AS - - - AQ American Samoa
    ATA AQ - - - AY Antarctica
    ATF TF - - - FS French Southern Territories
    ATG AG - 58 AAB AC Antigua and Barbuda
    AUS AU - 900 AUL AS Australia
    AUT AT - 305 AUS AU Austria
    AZE AZ - 373 AZE AJ Azerbaijan
    BDI BI - 516 BUI BY Burundi
    BEL BE - 211 BEL BE Belgium
    BEN BJ - 434 BEN BN Benin
    BES BQ - - - - Caribbean Netherlands
    BFA BF - 439 BFO UV Burkina Faso
    BGD BD - 771 BNG BG Bangladesh
    BGR BG - 355 BUL BU Bulgaria
    BHR BH - 692 BAH BA Bahrain
    BHS BS - 31 BHM BF Bahamas
    BIH BA - 346 BOS BK Bosnia and Herzegovina
    BLM BL - - - TB Saint Barthélemy
    BLR BY - 370 BLR BO Belarus
    BLZ BZ - 80 BLZ BH Belize
    BMU BM - - - BD Bermuda
    BOL BO - 145 BOL BL Bolivia
    BRA BR - 140 BRA BR Brazil
    BRB BB - 53 BAR BB Barbados
    BRN BN - 835 BRU BX Brunei
    BTN BT - 760 BHU BT Bhutan
    BVT BV - - - BV Bouvet Island
    BWA BW - 571 BOT BC Botswana
    CAF CF - 482 CEN CT Central African Republic
    CAN CA - 20 CAN CA Canada
    CCK CC - - - CK Cocos Islands
    CHE CH - 225 SWZ SZ Switzerland
    CHL CL - 155 CHL CI Chile
    CHN CN - 710 CHN CH China
    CIV CI - 437 CDI IV Ivory Coast
    CMR CM - 471 CAO CM Cameroon
    COD CD - 490 DRC CG Democratic Republic of the Congo
    COG CG - 484 CON CF Republic of the Congo
    COK CK - - - CW Cook Islands
    COL CO - 100 COL CO Colombia
    COM KM - 581 COM CN Comoros
    CPV CV - 402 CAP CV Cape Verde
    CRI CR - 94 COS CS Costa Rica
    CUB CU - 40 CUB CU Cuba
    CUW CW - - - UC Curaçao
    CXR CX - - - KT Christmas Island
    CYM KY - - - CJ Cayman Islands
    CYP CY - 352 CYP CY Cyprus
    CZE CZ - 316 CZR EZ Czech Republic
    DEU DE - 255 GMY GM Germany
    DJI DJ - 522 DJI DJ Djibouti
    DMA DM - 54 DMA DO Dominica
    DNK DK - 390 DEN DA Denmark
    DOM DO - 42 DOM DR Dominican Republic
    DZA DZ - 615 ALG AG Algeria
    ECU EC - 130 ECU EC Ecuador
    EGY EG - 651 EGY EG Egypt
    ERI ER - 531 ERI ER Eritrea
    ESH EH - - - WI Western Sahara
    ESP ES - 230 SPN SP Spain
    EST EE - 366 EST EN Estonia
    ETH ET - 530 ETH ET Ethiopia
    FIN FI - 375 FIN FI Finland
    FJI FJ - 950 FIJ FJ Fiji
    FLK FK - - - FK Falkland Islands
    FRA FR - 220 FRN FR France
    FRO FO - - - FO Faroe Islands
    FSM FM - 987 FSM FM Micronesia
    GAB GA - 481 GAB GB Gabon
    GBR GB - 200 UKG UK United Kingdom
    GEO GE - 372 GRG GG Georgia
    GGY GG - - - GK Guernsey
    GHA GH - 452 GHA GH Ghana
    GIB GI - - - GI Gibraltar
    GIN GN - 438 GUI GV Guinea
    GLP GP - - - GP Guadeloupe
    GMB GM - 420 GAM GA Gambia
    GNB GW - 404 GNB PU Guinea-Bissau
    GNQ GQ - 411 EQG EK Equatorial Guinea
    GRC GR - 350 GRC GR Greece
    GRD GD - 55 GRN GJ Grenada
    GRL GL - - - GL Greenland
    GTM GT - 90 GUA GT Guatemala
    GUF GF - - - FG French Guiana
    GUM GU - - - GQ Guam
    GUY GY - 110 GUY GY Guyana
    HKG HK - - - HK Hong Kong
    HMD HM - - - HM Heard and McDonald Islands
    HND HN - 91 HON HO Honduras
    HRV HR - 344 CRO HR Croatia
    HTI HT - 41 HAI HA Haiti
    HUN HU - 310 HUN HU Hungary
    IDN ID - 850 INS ID Indonesia
    IMN IM - - - IM Isle of Man
    IND IN - 750 IND IN India
    IOT IO - - - IO British Indian Ocean Territory
    IRL IE - 205 IRE EI Ireland
    IRN IR - 630 IRN IR Iran
    IRQ IQ - 645 IRQ IZ Iraq
    ISL IS - 395 ICE IC Iceland
    ISR IL - 666 ISR IS Israel
    ITA IT - 325 ITA IT Italy
    JAM JM - 51 JAM JM Jamaica
    JEY JE - - - JE Jersey
    JOR JO - 663 JOR JO Jordan
    JPN JP - 740 JPN JA Japan
    KAZ KZ - 705 KZK KZ Kazakhstan
    KEN KE - 501 KEN KE Kenya
    KGZ KG - 703 KYR KG Kyrgyzstan
    KHM KH - 811 CAM CB Cambodia
    KIR KI - 946 KIR KR Kiribati
    KNA KN - 60 SKN SC Saint Kitts and Nevis
    KOR KR - 732 ROK KS South Korea
    KWT KW - 690 KUW KU Kuwait
    LAO LA - 812 LAO LA Laos
    LBN LB - 660 LEB LE Lebanon
    LBR LR - 450 LBR LI Liberia
    LBY LY - 620 LIB LY Libya
    LCA LC - 56 SLU ST Saint Lucia
    LIE LI - 223 LIE LS Liechtenstein
    LKA LK - 780 SRI CE Sri Lanka
    LSO LS - 570 LES LT Lesotho
    LTU LT - 368 LIT LH Lithuania
    LUX LU - 212 LUX LU Luxembourg
    LVA LV - 367 LAT LG Latvia
    MAC MO - - - MC Macau
    MAF MF - - - RN Saint Martin
    MAR MA - 600 MOR MO Morocco
    MCO MC - 221 MNC MN Monaco
    MDA MD - 359 MLD MD Moldova
    MDG MG - 580 MAG MA Madagascar
    MDV MV - 781 MAD MV Maldives
    MEX MX - 70 MEX MX Mexico
    MHL MH - 983 MSI RM Marshall Islands
    MKD MK - 343 MAC MK North Macedonia
    MLI ML - 432 MLI ML Mali
    MLT MT - 338 MLT MT Malta
    MMR MM - 775 MYA BM Myanmar
    MNE ME - 341 MNG MJ Montenegro
    MNG MN - 712 MON MG Mongolia
    MNP MP - - - CQ Northern Mariana Islands
    MOZ MZ - 541 MZM MZ Mozambique
    MRT MR - 435 MAA MR Mauritania
    MSR MS - - - MH Montserrat
    MTQ MQ - - - MB Martinique
    MUS MU - 590 MAS MP Mauritius
    MWI MW - 553 MAW MI Malawi
    MYS MY - 820 MAL MY Malaysia
    MYT YT - - - MF Mayotte
    NAM NA - 565 NAM WA Namibia
    NCL NC - - - NC New Caledonia
    NER NE - 436 NIR NG Niger
    NFK NF - - - NF Norfolk Island
    NGA NG - 475 NIG NI Nigeria
    NIC NI - 93 NIC NU Nicaragua
    NIU NU - - - NE Niue
    NLD NL - 210 NTH NL Netherlands
    NOR NO - 385 NOR NO Norway
    NPL NP - 790 NEP NP Nepal
    NRU NR - 970 NAU NR Nauru
    NZL NZ - 920 NEW NZ New Zealand
    OMN OM - 698 OMA MU Oman
    PAK PK - 770 PAK PK Pakistan
    PAN PA - 95 PAN PM Panama
    PCN PN - - - PC Pitcairn
    PER PE - 135 PER PE Peru
    PHL PH - 840 PHI RP Philippines
    PLW PW - 986 PAL PS Palau
    PNG PG - 910 PNG PP Papua New Guinea
    POL PL - 290 POL PL Poland
    PRI PR - - - RQ Puerto Rico
    PRK KP - 731 PRK KN North Korea
    PRT PT - 235 POR PO Portugal
    PRY PY - 150 PAR PA Paraguay
    PSE PS - - - WE Palestine
    PYF PF - - - FP French Polynesia
    QAT QA - 694 QAT QA Qatar
    REU RE - - - RE Réunion
    ROU RO ROM 360 ROM RO Romania
    RUS RU - 365 RUS RS Russia
    RWA RW - 517 RWA RW Rwanda
    SAU SA - 670 SAU SA Saudi Arabia
    SDN SD - 625 SUD SU Sudan
    SEN SN - 433 SEN SG Senegal
    SGP SG - 830 SIN SN Singapore
    SGS GS - - - SX South Georgia and South Sandwich Islands
    SHN SH - - - SH Saint Helena
    SJM SJ - - - SV Svalbard and Jan Mayen
    SLB SB - 940 SOL BP Solomon Islands
    SLE SL - 451 SIE SL Sierra Leone
    SLV SV - 92 SAL ES El Salvador
    SMR SM - 331 SNM SM San Marino
    SOM SO - 520 SOM SO Somalia
    SPM PM - - - SB Saint Pierre and Miquelon
    SRB RS - 345 YUG RI Serbia
    SSD SS - 626 SSD OD South Sudan
    STP ST - 403 STP TP São Tomé and Príncipe
    SUR SR - 115 SUR NS Suriname
    SVK SK - 317 SLO LO Slovakia
    SVN SI - 349 SLV SI Slovenia
    SWE SE - 380 SWD SW Sweden
    SWZ SZ - 572 SWA WZ Eswatini
    SXM SX - - - NN Sint Maarten
    SYC SC - 591 SEY SE Seychelles
    SYR SY - 652 SYR SY Syria
    TCA TC - - - TK Turks and Caicos Islands
    TCD TD - 483 CHA CD Chad
    TGO TG - 461 TOG TO Togo
    THA TH - 800 THI TH Thailand
    TJK TJ - 702 TAJ TI Tajikistan
    TKL TK - - - TL Tokelau
    TKM TM - 701 TKM TX Turkmenistan
    TLS TL TMP 860 ETM TT Timor-Leste
    TON TO - 955 TON TN Tonga
    TTO TT - 52 TRI TD Trinidad and Tobago
    TUN TN - 616 TUN TS Tunisia
    TUR TR - 640 TUR TU Turkey
    TUV TV - 947 TUV TV Tuvalu
    TWN TW - 713 TAW TW Taiwan
    TZA TZ - 510 TAZ TZ Tanzania
    UGA UG - 500 UGA UG Uganda
    UKR UA - 369 UKR UP Ukraine
    UMI UM - - - a U.S. Outlying Islands
    URY UY - 165 URU UY Uruguay
    USA US - 2 USA US United States
    UZB UZ - 704 UZB UZ Uzbekistan
    VAT VA - - - VT Holy See
    VCT VC - 57 SVG VC Saint Vincent and Grenadines
    VEN VE - 101 VEN VE Venezuela
    VGB VG - - - VI British Virgin Islands
    VIR VI - - - VQ U.S. Virgin Islands
    VNM VN - 816 DRV VM Vietnam
    VUT VU - 935 VAN NH Vanuatu
    WLF WF - - - WF Wallis and Futuna
    WSM WS - 990 WSM WS Samoa
    XKX XK KOS 347 KOS KV Kosovo
    YEM YE - 679 YEM YM Yemen
    ZAF ZA - 560 SAF SF South Africa
    ZMB ZM - 551 ZAM ZA Zambia
    ZWE ZW - 552 ZIM ZI Zimbabwe
    """
}
