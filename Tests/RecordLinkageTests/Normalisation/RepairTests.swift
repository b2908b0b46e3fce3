import Testing

@testable import RecordLinkage

@Suite struct `names in old encodings` {
  @Test(arguments: [
    ("NguyÔn V¨n H¶i", "Nguyễn Văn Hải"), ("TrÇn ThÞ Thuû", "Trần Thị Thuỷ"),
    ("§Æng §×nh §øc", "Đặng Đình Đức"), ("Ph¹m Quèc ViÖt", "Phạm Quốc Việt"),
  ])
  func `TCVN3 is recognised and read`(written: String, meant: String) {
    #expect(LegacyEncoding.detected(in: written) == .tcvn3)
    #expect(LegacyEncoding.tcvn3.decoded(written) == meant)
    #expect(PersonName(written).canonical == VietnameseText.canonical(meant))
  }

  @Test(arguments: [
    ("Nguyeãn Vaên Haûi", "Nguyễn Văn Hải"), ("Traàn Thò Thuûy", "Trần Thị Thủy"),
    ("Ñaëng Ñình Ñöùc", "Đặng Đình Đức"), ("LEÂ THÒ HÖÔØNG", "LÊ THỊ HƯỜNG"),
  ])
  func `VNI is recognised and read`(written: String, meant: String) {
    #expect(LegacyEncoding.detected(in: written) == .vni)
    #expect(LegacyEncoding.vni.decoded(written) == meant)
  }

  @Test(arguments: SampleNames.all)
  func `Unicode names are left alone`(name: String) {
    #expect(LegacyEncoding.detected(in: name) == nil)
  }
}

@Suite struct `Telex leftovers` {
  @Test(arguments: [
    ("Nguyeenx", "nguyễn"), ("Ddoof", "đồ"), ("Thij", "thị"), ("Dduwcs", "đức"),
    ("Hoaf", "hoà"), ("Huowngf", "hường"),
  ])
  func `get their marks`(typed: String, meant: String) {
    #expect(TelexLeftover.decoded(typed) == meant)
  }

  @Test(arguments: ["Nguyen", "Hoa", "Nguyễn", "A", "Kpa", "Moore", "Ma", "Xa", "Mary"])
  func `are not seen in other words`(word: String) {
    #expect(TelexLeftover.decoded(word) == nil)
  }
}

@Suite struct `syllables` {
  @Test(arguments: [
    "nguyen", "thi", "hoa", "uyen", "y", "quynh", "khuyu", "nghiem", "gin", "gia", "a", "oanh",
    "thuong", "qui", "truong", "phuong", "xuan",
  ])
  func `of Vietnamese are well formed`(word: String) {
    #expect(VietnameseSyllable.isWellFormed(word))
  }

  @Test(arguments: ["nguyeenx", "thij", "mithuy", "bl", "ksor", "", "moore", "nguyenvan"])
  func `of nothing are not`(word: String) {
    #expect(!VietnameseSyllable.isWellFormed(word))
  }

  @Test func `that were stuck together come apart, the usual way`() {
    let usual = ["minh": 900, "anh": 800, "hanh": 300, "min": 1, "nguyen": 5000, "van": 4000]
    let frequency = { (syllable: String) in usual[syllable] ?? 0 }
    let minhAnh = VietnameseSyllable.split("minhanh", frequency: frequency)
    #expect(minhAnh?.first == "minh")
    #expect(minhAnh?.second == "anh")
    let nguyenVan = VietnameseSyllable.split("nguyenvan", frequency: frequency)
    #expect(nguyenVan?.first == "nguyen")
    #expect(VietnameseSyllable.split("thuy", frequency: frequency) == nil)
    #expect(VietnameseSyllable.split("bcdf", frequency: frequency) == nil)
  }
}

@Suite struct `a person's name` {
  @Test(arguments: [
    ("Ông Nguyễn Văn A", "nguyễn văn a"), ("bà  TRẦN THỊ B", "trần thị b"),
    ("Ông Văn Bình", "ông văn bình"), ("Anh Thư", "anh thư"), ("Bé Lê Na", "lê na"),
    ("Lê Văn Tám (đã chết)", "lê văn tám"), ("Nguyeenx Vawn Hùng", "nguyễn văn hùng"),
    ("Ô. Đỗ Đình Đức", "đỗ đình đức"),
  ])
  func `is read without title and remark`(written: String, meant: String) {
    #expect(PersonName(written).canonical == meant)
  }

  @Test func `has a surname first and a given name last`() {
    let name = PersonName("Nguyễn Thị Minh Khai")
    #expect(name.surname == "nguyễn")
    #expect(name.middle == ["thị", "minh"])
    #expect(name.given == "khai")
    #expect(PersonName.part(of: 0, in: 1) == .given)
    #expect(PersonName.part(of: 0, in: 3) == .surname)
    #expect(PersonName.part(of: 1, in: 3) == .middle)
    #expect(PersonName("  ").isEmpty)
  }
}
