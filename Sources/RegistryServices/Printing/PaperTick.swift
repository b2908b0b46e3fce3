public import CivilRegistration

/// The boxes that a form asks to be ticked; what stands beside each is the layout's.
public enum PaperTick: String, CaseIterable, Hashable, Sendable {
  case onTime
  case late
  case again
  /// Trẻ chưa xác định được cha, mẹ.
  case parentsUnknown
  /// Trẻ bị bỏ rơi.
  case abandoned
  /// Ghi vào sổ hộ tịch: done abroad, or by a judgment or decision.
  case noted
  /// Died before the first birthday.
  case underOne
  /// Died between the first birthday and the fifth.
  case underFive
  case firstMarriage

  case childRecognises
  case parentRecognises
  case guardianAppointed
  case guardianNatural

  case change
  case correction
  case supplement
  /// Xác định lại dân tộc.
  case ethnicity

  /// To marry in the country, to marry abroad, or for another purpose.
  case forMarriageAtHome
  case forMarriageAbroad
  case forOtherPurpose
}

extension PaperTick {
  /// A box of the book that a decision ticks.
  public init?(_ box: TickBox) { self.init(rawValue: box.rawValue) }
}
