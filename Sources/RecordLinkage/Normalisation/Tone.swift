/// The six tones of Vietnamese, in the order of its dictionaries.
public enum Tone: UInt8, Sendable, CaseIterable {
  /// ngang
  case level
  /// huyền
  case falling
  /// hỏi
  case asking
  /// ngã
  case tumbling
  /// sắc
  case sharp
  /// nặng
  case heavy

  /// The tone that a combining mark writes, or nothing if the mark is no tone.
  init?(combiningMark: UInt32) {
    switch combiningMark {
    case 0x300: self = .falling
    case 0x301: self = .sharp
    case 0x303: self = .tumbling
    case 0x309: self = .asking
    case 0x323: self = .heavy
    default: return nil
    }
  }
}
