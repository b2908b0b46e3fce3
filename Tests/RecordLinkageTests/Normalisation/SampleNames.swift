/// Invented names, in the spellings that registers hold.
enum SampleNames {
  static let all: [String] = [
    "Nguyễn Thị Thuỷ", "NGUYỄN VĂN HÒA", "Hoàng Hoà", "Lý Quý Mỹ",
    "Nguye\u{302}\u{303}n Hu\u{31B}\u{301}u",
    "Trần T. Bé", "Đỗ  Đình   Đức ", "H'Nhi K’Sor", "Giàng A Páo", "Y Bliêr Niê", "Hồ Huỳnh Khuê",
    "Quách Quỳnh Giang", "Gìn Giữ", "Khoẻ Khỏe Khúc Khuỷu", "Nghiêm Nguyệt Nguyên",
    "Nguyeenx Vawn A",
    "MỸTHỦY", "François Müller", "王 伟", "", "Ñandú", "Lê Thị Ý", "Uyển Uyên Uông", "Oánh Oanh",
    "Phan Thuở Xoè", "Vũ Xuân Quyết", "NGÔ TỊNH YÊN", "Từ Ơi", "Bùi Loè Loẹt",
  ]
}
