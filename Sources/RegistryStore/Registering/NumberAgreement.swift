internal import CivilDate
internal import CivilRegistration
internal import RegistryServices

/// Whether a paper that bears an identity number is about the person for whom a form states it.
///
/// A fifth of the mentions in a commune's registers give a year of birth only, and spellings differ by a letter: a
/// number alone makes nobody another person's double.
enum NumberAgreement {
  static func of(_ row: MentionRow, _ mention: PersonMention) -> NumberHolder.Agreement {
    let fits =
      if let first = row.birthOn, let second = mention.birthOn {
        first.isCompatible(with: second)
      } else { true }
    if row.searchKey == mention.searchKey { return fits ? .same : .otherBirth }
    let isSameDay = row.birthOn?.date != nil && row.birthOn == mention.birthOn
    let isSlip = fits && isOneSlip(Array(row.searchKey.utf8), Array(mention.searchKey.utf8))
    return isSameDay || isSlip ? .otherName : .another
  }

  /// Whether one letter was left out, put in, changed, or changed places with its neighbour.
  static func isOneSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard long.count - short.count <= 1, let start = zip(short, long).firstDifference else {
      return long.count - short.count <= 1
    }
    let (a, b) = (short[start...], long[start...])
    if short.count < long.count { return a.elementsEqual(b.dropFirst()) }
    if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    guard a.count >= 2 else { return false }
    return a[start] == b[start + 1] && a[start + 1] == b[start]
      && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }
}

extension Zip2Sequence where Sequence1 == [UInt8], Sequence2 == [UInt8] {
  /// Where two texts first differ; nil where one begins the other.
  fileprivate var firstDifference: Int? {
    enumerated().first { $0.element.0 != $0.element.1 }?.offset
  }
}
