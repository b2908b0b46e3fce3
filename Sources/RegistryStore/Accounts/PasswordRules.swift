internal import RecordLinkage
internal import RegistryServices

/// Which passwords may be chosen: long ones that are not on everybody's list.
///
/// No rule asks for capitals, digits or signs: such rules make passwords that are hard to remember
/// and easy to guess (NIST SP 800-63B-4, section 3.1.1.2).
struct PasswordRules: Sendable {
  let minimumLength: Int

  /// What must be left when everything a guesser tries first is taken away.
  private static let ownLetters = 8
  /// Digits count for no more than this: behind a name they are a birthday or a telephone.
  private static let digitsCounted = 4

  /// Throws `SignInRefusal.passwordTooShort` or `.passwordTooCommon`.
  func check(_ password: String, of account: Account) throws(SignInRefusal) {
    guard password.count >= minimumLength else {
      throw .passwordTooShort(minimum: minimumLength)
    }
    let own = [account.signInName, account.fullName]
    guard Self.lettersLeft(password, own: own) >= Self.ownLetters else { throw .passwordTooCommon }
  }

  /// How many letters and digits are left without common passwords, the user's own names, runs
  /// (`123456`, `qwerty`) and repetitions.
  static func lettersLeft(_ password: String, own: [String]) -> Int {
    // Whoever chooses a whole page is done here; the rest of it would only cost time.
    var text = letters(String(password.prefix(256)))
    let names = own.flatMap { name in
      [letters(name)] + VietnameseText.folded(name).split(separator: " ").map { Array($0.utf8) }
    }
    for name in names.sorted(by: { $0.count > $1.count }) where name.count >= 3 {
      text = without(name, in: text)
    }
    for word in CommonPasswords.longestFirst { text = without(word, in: text) }
    return lettersBeyondRunsAndRepetitions(text)
  }

  /// Marks and signs change nothing for a guesser.
  private static func letters(_ text: String) -> [UInt8] {
    VietnameseText.folded(text).utf8.filter { $0 != UInt8(ascii: " ") }
  }

  /// The text with a mark where the word stood, so that what stood apart does not join to a word.
  private static func without(_ word: [UInt8], in text: [UInt8]) -> [UInt8] {
    guard text.count >= word.count else { return text }
    var left: [UInt8] = []
    var position = 0
    while position < text.count {
      if text[position...].starts(with: word) {
        left.append(gap)
        position += word.count
      } else {
        left.append(text[position])
        position += 1
      }
    }
    return left
  }

  /// Counts letters and a few digits. Left out are those that only go on with what came before: the
  /// same step again from the letter before (`abcd`, `9876`, `xxxx`), and the whole once more.
  private static func lettersBeyondRunsAndRepetitions(_ text: [UInt8]) -> Int {
    let letters = text.filter { $0 != gap }
    var letterCount = 0
    var digitCount = 0
    var step: Int?
    for index in 0..<shortestUnit(letters) {
      if index > 0 {
        let next = Int(letters[index]) - Int(letters[index - 1])
        let goesOn = abs(next) <= 1 && (step == nil || step == next)
        step = next
        if goesOn { continue }
      }
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letters[index])
      if isDigit { digitCount += 1 } else { letterCount += 1 }
    }
    return letterCount + min(digitCount, digitsCounted)
  }

  /// The length of the shortest beginning that the whole text repeats.
  private static func shortestUnit(_ letters: [UInt8]) -> Int {
    for length in 1..<max(1, letters.count / 2 + 1) {
      let repeats = letters.indices.allSatisfy { letters[$0] == letters[$0 % length] }
      if repeats { return length }
    }
    return letters.count
  }

  private static let gap: UInt8 = 0
}
