/// The boxes that the register books and the papers ask to be ticked (Circular 04/2020/TT-BTP, annexes 2
/// and 4); what stands beside each on a paper is the layout's.
public enum TickBox: String, CaseIterable, Hashable, Sendable {
  /// Đúng hạn.
  case onTime
  /// Quá hạn.
  case late
  /// Đăng ký lại.
  case again
  /// Trẻ chưa xác định được cha, mẹ.
  case parentsUnknown
  /// Trẻ bị bỏ rơi.
  case abandoned
  /// Ghi vào sổ việc hộ tịch đã giải quyết ở nơi khác, hoặc theo bản án, quyết định.
  case noted
  /// Trẻ dưới 01 tuổi.
  case underOne
  /// Trẻ từ 01 đến dưới 5 tuổi.
  case underFive
  /// Kết hôn lần đầu.
  case firstMarriage
  /// Con nhận cha, mẹ.
  case childRecognises
  /// Cha, mẹ nhận con.
  case parentRecognises
  /// Giám hộ cử.
  case guardianAppointed
  /// Giám hộ đương nhiên.
  case guardianNatural
  case change, correction, supplement, ethnicity
  /// Để đăng ký kết hôn trong nước.
  case forMarriageAtHome
  /// Để đăng ký kết hôn ở nước ngoài.
  case forMarriageAbroad
  /// Để dùng vào mục đích khác.
  case forOtherPurpose
}
