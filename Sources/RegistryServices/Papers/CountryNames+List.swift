extension CountryNames {
  /// The names of countries and territories in Vietnamese, with the variants that registers write; a line for
  /// each, under its code of ISO 3166-1. Marks, capitals and signs between words do not count, nor does what
  /// a state calls itself (`CountryNames.styles`). Việt Nam is none of them: this is the list of abroad.
  static let list = """
    AD Andorra
    AE Các Tiểu vương quốc Ả Rập Thống nhất|Tiểu vương quốc Ả Rập Thống nhất|UAE|Dubai
    AF Afghanistan|Áp-ga-ni-xtan
    AG Antigua và Barbuda
    AL Albania|An-ba-ni
    AM Armenia|Ác-mê-ni-a
    AO Angola|Ăng-gô-la
    AR Argentina|Ác-hen-ti-na
    AT Áo
    AU Úc|Australia|Ô-xtrây-li-a
    AZ Azerbaijan|A-déc-bai-gian
    BA Bosnia và Herzegovina|Bosnia
    BB Barbados
    BD Bangladesh|Băng-la-đét
    BE Bỉ
    BF Burkina Faso
    BG Bulgaria|Bun-ga-ri
    BH Bahrain|Ba-ranh
    BI Burundi
    BJ Benin|Bê-nanh
    BN Brunei|Bru-nây|Brunei Darussalam
    BO Bolivia
    BR Brazil|Brasil|Bra-xin
    BS Bahamas
    BT Bhutan|Bu-tan
    BW Botswana
    BY Belarus|Bê-la-rút
    BZ Belize
    CA Canada|Gia Nã Đại
    CD Dân chủ Congo|CHDC Công-gô|Cộng hòa Dân chủ Congo|Cộng hòa Dân chủ Công-gô
    CF Trung Phi
    CG Congo|Công-gô
    CH Thụy Sĩ
    CI Bờ Biển Ngà|Côte d'Ivoire
    CL Chile
    CM Cameroon|Ca-mơ-run
    CN Trung Quốc|Trung Quốc đại lục|Cộng hòa Nhân dân Trung Hoa|CHND Trung Hoa
    CO Colombia
    CR Costa Rica|Cô-xta Ri-ca
    CU Cuba
    CV Cabo Verde|Cape Verde
    CY Síp|Cyprus
    CZ Séc|Tiệp Khắc|Czech
    DE Đức|CHDC Đức|Cộng hòa Dân chủ Đức|Đông Đức|Tây Đức|Germany
    DJ Djibouti
    DK Đan Mạch
    DM Dominica
    DO Dominicana
    DZ Algeria|Algérie|An-giê-ri
    EC Ecuador|Ê-cu-a-đo
    EE Estonia|E-xtô-ni-a
    EG Ai Cập
    ER Eritrea
    ES Tây Ban Nha
    ET Ethiopia|Ê-ti-ô-pi-a
    FI Phần Lan
    FJ Fiji|Phi-gi
    FM Micronesia
    FR Pháp|Pháp quốc|France
    GA Gabon|Ga-bông
    GB Anh|Anh quốc|Vương quốc Liên hiệp Anh và Bắc Ireland|Liên hiệp Anh|Vương quốc Anh và Bắc Ireland|Scotland|England
    GD Grenada
    GE Georgia|Gruzia|Gru-di-a
    GH Ghana|Ga-na
    GM Gambia
    GN Guinea|Ghi-nê
    GQ Guinea Xích đạo
    GR Hy Lạp
    GT Guatemala
    GW Guinea-Bissau
    GY Guyana
    HK Hồng Kông|Hương Cảng|Hồng Kông Trung Quốc
    HN Honduras
    HR Croatia
    HT Haiti
    HU Hungary|Hung-ga-ri
    ID Indonesia|In-đô-nê-xi-a
    IE Ireland|Ai-len
    IL Israel|I-xra-en
    IN Ấn Độ
    IQ Iraq|I-rắc
    IR Iran
    IS Iceland|Ai-xơ-len|Băng Đảo
    IT Ý|Italia|Italy
    JM Jamaica
    JO Jordan|Gioóc-đa-ni
    JP Nhật Bản|Nhật|Japan
    KE Kenya
    KG Kyrgyzstan|Cư-rơ-gư-xtan
    KH Campuchia|Cao Miên|Cambodia
    KI Kiribati
    KM Comoros
    KN Saint Kitts và Nevis
    KP Triều Tiên|Bắc Triều Tiên|Bắc Hàn
    KR Hàn Quốc|Đại Hàn Dân Quốc|Nam Triều Tiên|Korea|South Korea
    KW Kuwait|Cô-oét
    KZ Kazakhstan|Ca-dắc-xtan
    LA Lào
    LB Lebanon|Li-băng
    LC Saint Lucia
    LI Liechtenstein
    LK Sri Lanka|Xri Lan-ca
    LR Liberia
    LS Lesotho
    LT Litva|Lithuania
    LU Luxembourg|Lúc-xăm-bua
    LV Latvia
    LY Libya|Li-bi
    MA Maroc|Morocco
    MC Monaco
    MD Moldova|Môn-đô-va
    ME Montenegro
    MG Madagascar
    MH Quần đảo Marshall
    MK Bắc Macedonia|Macedonia
    ML Mali
    MM Myanmar|Mi-an-ma|Miến Điện
    MN Mông Cổ
    MO Ma Cao|Macau|Ma Cao Trung Quốc
    MR Mauritania
    MT Malta
    MU Mauritius
    MV Maldives|Man-đi-vơ
    MW Malawi
    MX Mexico|Mê-hi-cô|Mễ Tây Cơ
    MY Malaysia|Ma-lai-xi-a|Mã Lai
    MZ Mozambique|Mô-dăm-bích
    NA Namibia
    NE Niger
    NG Nigeria|Ni-giê-ri-a
    NI Nicaragua
    NL Hà Lan
    NO Na Uy
    NP Nepal|Nê-pan
    NR Nauru
    NZ New Zealand|Niu Di-lân|Tân Tây Lan
    OM Oman
    PA Panama
    PE Peru
    PG Papua New Guinea
    PH Philippines|Philippin|Phi Luật Tân
    PK Pakistan|Pa-ki-xtan
    PL Ba Lan|Poland
    PS Palestine|Pa-le-xtin
    PT Bồ Đào Nha
    PW Palau
    PY Paraguay
    QA Qatar
    RO Romania|Rumani
    RS Serbia|Xéc-bi|Nam Tư
    RU Nga|Liên Xô|Xô viết|Russia
    RW Rwanda
    SA Ả Rập Xê Út|Ả Rập Saudi|Saudi Arabia
    SB Quần đảo Solomon
    SC Seychelles
    SD Sudan|Xu-đăng
    SE Thụy Điển
    SG Singapore|Xinh-ga-po|Tân Gia Ba
    SI Slovenia|Xlô-ven-ni-a
    SK Slovakia|Slovak|Xlô-va-ki-a
    SL Sierra Leone
    SM San Marino
    SN Senegal|Xê-nê-gan
    SO Somalia
    SR Suriname
    SS Nam Sudan
    ST Sao Tome và Principe
    SV El Salvador
    SY Syria|Xi-ri
    SZ Eswatini
    TD Chad
    TG Togo
    TH Thái Lan|Thailand
    TJ Tajikistan|Tát-gi-ki-xtan
    TL Đông Timor|Timor-Leste
    TM Turkmenistan
    TN Tunisia|Tuy-ni-di
    TO Tonga
    TR Thổ Nhĩ Kỳ
    TT Trinidad và Tobago
    TV Tuvalu
    TW Đài Loan|Đài Loan Trung Quốc|Trung Hoa Đài Bắc|Taiwan
    TZ Tanzania|Tan-da-ni-a
    UA Ukraine|Ukraina|U-crai-na
    UG Uganda
    US Hoa Kỳ|Mỹ|Hợp chủng quốc Hoa Kỳ|USA|United States
    UY Uruguay
    UZ Uzbekistan|U-dơ-bê-ki-xtan
    VA Vatican|Tòa thánh Vatican
    VC Saint Vincent và Grenadines
    VE Venezuela|Vê-nê-xu-ê-la
    VU Vanuatu
    WS Samoa
    YE Yemen
    ZA Nam Phi
    ZM Zambia
    ZW Zimbabwe
    """
}
