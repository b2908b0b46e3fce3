import Testing

@testable import RecordLinkage

@Suite struct `the canonical form of a name` {
  @Test(arguments: [
    ("HÒA", "hoà"), ("Hoà", "hoà"), ("hóa", "hoá"), ("Khỏe", "khoẻ"), ("THÚY", "thuý"),
    ("Thủy", "thuỷ"), ("Hoàn", "hoàn"), ("Mùa", "mùa"), ("Muà", "mùa"), ("Quà", "quà"),
    ("Qùa", "quà"), ("Giá", "giá"), ("Gìn", "gìn"), ("Quý", "quý"), ("Tuyết", "tuyết"),
    ("Tuýêt", "tuyết"), ("Nguyệt", "nguyệt"), ("Ngọai", "ngoại"), ("Hưởng", "hưởng"),
    ("Huơu", "huơu"), ("Cuả", "của"), ("Thào", "thào"), ("Lý", "lý"), ("Lí", "lí"),
    ("Nguye\u{302}\u{303}n", "nguyễn"), ("Hu\u{31B}\u{323}u", "hựu"), ("Ha\u{323}\u{302}u", "hậu"),
    ("n\u{303}u", "ñu"), ("Ý", "ý"), ("A\u{302}\u{301}n", "ấn"), ("MỸTHỦY", "mỹthủy"),
    ("Đ.  Ức", "đ ức"), ("\u{301}An", "an"),
  ])
  func `is composed, small, and has its tone where the rule puts it`(
    written: String, canonical: String
  ) {
    let result = VietnameseText.canonical(written)
    #expect(Array(result.unicodeScalars) == Array(canonical.unicodeScalars))
  }

  @Test func `is stable`() {
    for name in SampleNames.all {
      let once = VietnameseText.canonical(name)
      #expect(Array(VietnameseText.canonical(once).utf8) == Array(once.utf8))
    }
  }
}

@Suite struct `Vietnamese order` {
  @Test func `follows the dictionary: letters first, then tones`() {
    let sorted = [
      "an", "an bình", "ang", "ăn", "ân", "ấn", "ba", "da", "đa", "đà", "đả", "đã", "đá", "đạ",
      "e", "ê", "o", "ô", "ơ", "u", "ư",
    ]
    #expect(sorted.reversed().sorted(by: inOrder) == sorted)
  }

  @Test func `of names goes by given name, then surname and middle names`() {
    let sorted = [
      "Trần Văn An", "Nguyễn Thị Ánh", "Lê Văn Bình", "Đỗ Thị Hoa", "Lê Thị Hoa", "Lê Vân Hoa",
      "Bùi Thị Hoà", "Đặng Thuý", "Y",
    ]
    let keys = sorted.map(VietnameseText.nameSortKey)
    #expect(keys == keys.sorted())
    #expect(VietnameseText.nameSortKey("Bùi Hoà") == VietnameseText.nameSortKey("BÙI  HÒA"))
    #expect(VietnameseText.nameSortKey("").isEmpty)
  }

  @Test func `keys are plain ASCII`() {
    for name in SampleNames.all {
      #expect(VietnameseText.nameSortKey(name).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }

  private func inOrder(_ left: String, _ right: String) -> Bool {
    VietnameseText.sortKey(left) < VietnameseText.sortKey(right)
  }
}
