import Testing

@testable import RecordLinkage

@Suite struct `folding a Vietnamese name` {
  @Test(arguments: [
    ("Nguyễn Thị Thuỷ", "nguyen thi thuy"),
    ("NGUYỄN  THỊ THỦY ", "nguyen thi thuy"),
    ("Đỗ Đình Đức", "do dinh duc"),
    ("Đặng Thị Ước", "dang thi uoc"),
    ("Hoàng Hoà", "hoang hoa"),
    ("Hoàng Hòa", "hoang hoa"),
    ("Lý Thị Mỹ", "li thi mi"),
    ("Lí Thị Mĩ", "li thi mi"),
    ("Trần Quý", "tran qui"),
    ("Trần Quí", "tran qui"),
    ("Vy", "vi"),
    ("Phạm Duy Thúy Uyên", "pham duy thuy uyen"),
    ("Y Bliêr Niê", "y blier nie"),
    ("K'Sor H’Nhi", "ksor hnhi"),
    ("Nguyễn T. Hoa", "nguyen t hoa"),
    ("Nguyễn-Văn-An", "nguyen van an"),
    ("Siu Jĕm, Rơ Châm Ŏn", "siu jem ro cham on"),
    ("François Müller", "francois muller"),
    ("Nguyễn\u{00A0}Văn\u{200B} An\u{3000}", "nguyen van an"),
    ("", ""),
    (" . ", ""),
    ("王 伟", "王 伟"),
    ("Tổ 07", "to 07"),
  ])
  func `drops marks, case, stray signs and the difference of i and y`(
    written: String, folded: String
  ) {
    #expect(VietnameseText.folded(written) == folded)
  }

  @Test(arguments: [
    "Nguye\u{302}\u{303}n Thi\u{323} Thu\u{309}y", "Nguyễn Thị Thủy",
  ])
  func `composed and decomposed writing meet`(written: String) {
    #expect(VietnameseText.folded(written) == "nguyen thi thuy")
  }

  @Test func `folding twice changes nothing`() {
    for name in SampleNames.all {
      let once = VietnameseText.folded(name)
      #expect(VietnameseText.folded(once) == once)
    }
  }

  @Test func `the canonical form folds to the same key`() {
    for name in SampleNames.all {
      #expect(VietnameseText.folded(VietnameseText.canonical(name)) == VietnameseText.folded(name))
    }
  }

  @Test func `folded names are equal when spellings are`() {
    #expect(FoldedName("HOÀ") == FoldedName("Hòa"))
    #expect(FoldedName("Lê Thị Hoa").syllables == ["le", "thi", "hoa"])
    #expect(FoldedName(" ").isEmpty)
    #expect(FoldedName("An") < FoldedName("Bình"))
  }
}
