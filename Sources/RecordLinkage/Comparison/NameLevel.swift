/// How two names agree, from the same in every mark to nothing in common.
enum NameLevel: UInt8, CaseIterable, Sendable {
  /// The same with all marks.
  case sameMarks
  /// The same letters; one side is written without marks.
  case sameUnmarked
  /// The same letters; a mark differs.
  case sameLetters
  /// The same syllables in another order.
  case sameOrderFree
  /// Surname and given name the same; Thị or Văn on one side only.
  case fillerDropped
  /// Surname and given name the same; one side lacks a middle name.
  case middleDropped
  /// All the same but one syllable that looks or sounds alike.
  case oneNear
  /// The same where one side has initials.
  case initials
  /// Several syllables look or sound alike, or one and a middle name is missing.
  case severalNear
  /// Surname and given name the same, middle names differ.
  case surnameAndGiven
  /// The given name the same, the surname not.
  case given
  /// Surname and middle the same, the given name looks or sounds alike.
  case surnameMiddleNearGiven
  /// Surname and middle the same, the given name not.
  case surnameAndMiddle
  /// Only the surname the same.
  case surname
  /// Nothing that matters.
  case nothing
}
