/// The words that stand around dates in registers, with and without their marks.
enum CellWords {
  static let day: Set<String> = ["ngày", "ngay", "mùng", "mồng"]
  static let month: Set<String> = ["tháng", "thang"]
  static let year: Set<String> = ["năm", "nam"]
  static let hour: Set<String> = ["giờ", "gio", "h", "g"]
  static let minute: Set<String> = ["phút", "phut", "p", "ph", "m"]
  static let years: Set<String> = ["tuổi", "tuoi"]
  /// Words that change nothing about a date.
  static let silent: Set<String> = [
    "ngày", "ngay", "tháng", "thang", "năm", "nam", "sinh", "chết", "mất", "lúc", "vào", "hồi",
    "t", "giờ", "gio", "phút", "phut", "giây", "giay", "s", "sáng", "thứ", "hai", "ba", "tư",
    "sáu", "bảy", "chủ", "nhật", "sn",
  ]
  static let nothing: Set<String> = [
    "null", "không", "không rõ", "ko rõ", "chưa rõ", "không biết", "không xác định",
    "chưa xác định", "không có thông tin", "không có", "none", "nan", "n a", "na", "khong ro",
    "khong co thong tin", "trống",
  ]
}
