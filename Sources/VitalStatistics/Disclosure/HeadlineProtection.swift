/// How a share with few exceptions is published: 499 of 500 on time names the one that was late.
public enum HeadlineProtection: Sendable, Equatable {
  /// Rate and counts as they are.
  case exact
  /// Only that the share is at least so many hundredths of a percent; the exceptions are "under 5".
  case atLeast(hundredths: Int)
  /// Only that the share is at most so many; the cases are "under 5".
  case atMost(hundredths: Int)
  /// Nothing: fewer than 30 cases.
  case hidden

  /// The fewest cases with which a headline is published, and the fewest exceptions that are told.
  public static let fewestCases = 30
  public static let fewestExceptions = 5

  public init(numerator: Int, denominator: Int) {
    let exceptions = denominator - numerator
    guard denominator >= Self.fewestCases else {
      self = .hidden
      return
    }
    let few = 1..<Self.fewestExceptions
    if few.contains(exceptions) {
      // Four exceptions are the most that hide behind the words: what holds for them holds for one.
      let most = denominator - (Self.fewestExceptions - 1)
      self = .atLeast(hundredths: 10_000 * most / denominator / 100 * 100)
    } else if few.contains(numerator) {
      let most = Self.fewestExceptions - 1
      let whole = (10_000 * most + denominator - 1) / denominator
      self = .atMost(hundredths: (whole + 99) / 100 * 100)
    } else {
      self = .exact
    }
  }
}
