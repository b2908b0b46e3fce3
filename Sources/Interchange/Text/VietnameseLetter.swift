/// A Vietnamese letter taken apart: its vowel or `đ`, its tone and its case.
///
/// The composed letters of Vietnamese are twelve vowels with six tones in two cases; all of
/// composing, decomposing and converting code pages is arithmetic on these three numbers.
struct VietnameseLetter: Hashable {
  /// Place among ``vowels``.
  var vowel: Int
  /// 0 level, 1 grave (huyền), 2 hook (hỏi), 3 tilde (ngã), 4 acute (sắc), 5 dot (nặng).
  var tone: Int
  var isUpper: Bool

  /// The vowels without tone, in the order of the alphabet.
  static let vowels: [UInt32] = scalars("aăâeêioôơuưy")

  /// Takes a composed letter apart; nothing when it is not a Vietnamese vowel.
  init?(_ scalar: UInt32) {
    guard scalar < UInt32(Self.codes.count) else { return nil }
    let code = Int(Self.codes[Int(scalar)])
    guard code > 0 else { return nil }
    vowel = (code - 1) / 12
    tone = (code - 1) % 12 / 2
    isUpper = code % 2 == 0
  }

  /// The composed letter.
  var scalar: UInt32 { Self.composed[vowel * 12 + tone * 2 + (isUpper ? 1 : 0)] }

  /// Puts a combining mark on the letter; false when the mark does not fit.
  mutating func add(mark: UInt32) -> Bool {
    if let newTone = Self.tone(ofMark: mark) {
      guard tone == 0 else { return false }
      tone = newTone
      return true
    }
    guard let changed = Self.vowel(vowel, with: mark) else { return false }
    vowel = changed
    return true
  }

  private static func tone(ofMark mark: UInt32) -> Int? {
    switch mark {
    case 0x300, 0x340: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301, 0x341: 4
    case 0x323: 5
    default: nil
    }
  }

  private static func vowel(_ vowel: Int, with mark: UInt32) -> Int? {
    switch (vowel, mark) {
    case (0, 0x306): 1  // a breve
    case (0, 0x302): 2  // a circumflex
    case (3, 0x302): 4  // e circumflex
    case (6, 0x302): 7  // o circumflex
    case (6, 0x31B): 8  // o horn
    case (9, 0x31B): 10  // u horn
    default: nil
    }
  }

  /// Every composed letter: by vowel, then tone, lower case before upper case.
  private static let composed: [UInt32] = scalars(
    """
    aAàÀảẢãÃáÁạẠăĂằẰẳẲẵẴắẮặẶâÂầẦẩẨẫẪấẤậẬ\
    eEèÈẻẺẽẼéÉẹẸêÊềỀểỂễỄếẾệỆiIìÌỉỈĩĨíÍịỊ\
    oOòÒỏỎõÕóÓọỌôÔồỒổỔỗỖốỐộỘơƠờỜởỞỡỠớỚợỢ\
    uUùÙủỦũŨúÚụỤưƯừỪửỬữỮứỨựỰyYỳỲỷỶỹỸýÝỵỴ
    """)

  /// By scalar: place in ``composed`` plus one, 0 for everything else.
  private static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x1EFA)
    for (place, scalar) in composed.enumerated() { codes[Int(scalar)] = UInt8(place + 1) }
    return codes
  }()

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
