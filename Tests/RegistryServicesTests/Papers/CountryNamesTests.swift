import Testing

@testable import RegistryServices

/// In which country a place of birth lies, as registers write it.
struct CountryNamesTests {
  @Test(arguments: [
    ("Nhật Bản", "JP"), ("Bệnh viện St. Luke, Tokyo, Nhật Bản", "JP"), ("Osaka, NHẬT BẢN.", "JP"),
    ("Berlin, CHLB Đức", "DE"), ("Berlin, Cộng hòa Liên bang Đức", "DE"), ("Leipzig, Đức", "DE"),
    ("Đài Loan (Trung Quốc)", "TW"), ("Cao Hùng, Đài Loan", "TW"), ("Seoul, Hàn Quốc", "KR"),
    ("Viêng Chăn, CHDCND Lào", "LA"), ("Prague, Cộng hòa Séc", "CZ"),
    ("Mát-xcơ-va, Liên bang Nga", "RU"),
    ("California, Hoa Kì", "US"), ("California, My", "US"), ("Sydney, Ô-xtrây-li-a", "AU"),
    ("Quảng Châu, CHND Trung Hoa", "CN"), ("Hong Kong", "HK"), ("Seoul - Hàn Quốc", "KR"),
    ("Seoul – Hàn Quốc", "KR"),
    ("Seoul -Hàn Quốc.", "KR"), ("Bệnh viện St. Luke, Tokyo - Nhật Bản", "JP"), ("Ca-na-đa", "CA"),
    ("Berlin - CHLB Đức", "DE"), ("Phnôm Pênh, Căm-pu-chia", "KH"),
  ])
  func `a country is known under its usual names, at the end or alone`(
    _ place: String, _ code: String
  ) {
    #expect(CountryNames.abroad.code(ofPlace: place) == code)
  }

  @Test(arguments: [
    "", " , ", "Bệnh viện Hữu nghị Việt Nhật", "Bệnh viện Hữu nghị Việt Đức, Hà Nội",
    "Bệnh viện Việt Nam - Cu Ba", "Bệnh viện Hữu nghị Việt - Đức",
    "Thôn Phú - Mỹ", "Xã Tân-Đức", "Khu 3 - Đức", "Seoul - ", "- Hàn Quốc Hà Nội",
    "Bệnh viện Nhật Bản", "Nhật Bản, Hà Nội", "Xã Cộng Hòa, Quốc Oai",
    "Cộng Hòa", "phường Trung Hòa", "Trung Hòa", "Xã Nậm Hăn", "Phường Hà Lan", "Thôn Đức",
    "Thôn Lào, Xã Hưng Đạo, Thành phố Hà Nội", "Hà Nội, Việt Nam", "CHXHCN Việt Nam", "Việt Nam",
    "Trạm y tế xã Hưng Đạo, huyện Tiên Lữ, tỉnh Hưng Yên", "Mỹ Đức, Hà Nội", "Đức Giang",
  ])
  func `a place here that sounds like a country is none`(_ place: String) {
    #expect(CountryNames.abroad.code(ofPlace: place) == nil)
  }
}
