/// The run of numbers of one kind of book, office and year: what it should hold and what it lacks.
///
/// Numbers begin at 1 and leave none out, so the highest is the number of entries that the book must have;
/// a number missing in the run is an entry not digitised, one used twice a case for the registrar.
public struct RegisterRun: Hashable, Sendable {
  public let kind: RegisterKind
  /// See `Office.key`.
  public let officeKey: String
  public let year: Int
  /// The highest number found.
  public let highest: Int
  /// Different numbers found; a letter behind a number makes it another entry, not another number.
  public let present: Int
  /// Numbers between 1 and the highest that no entry bears.
  public let missing: [ClosedRange<Int>]
  /// Numbers that more than one entry bears, in order.
  public let repeated: [Int]

  /// How many numbers are missing.
  public var missingCount: Int { highest - present }

  /// The runs of a set of entries, by kind, office and year.
  public static func runs(of locators: some Sequence<RegisterLocator>) -> [RegisterRun] {
    var books: [Book: [Int: Set<String>]] = [:]
    var repeated: [Book: Set<Int>] = [:]
    var officeKeys: [Office: String] = [:]
    for locator in locators {
      let officeKey = officeKeys[locator.office] ?? locator.office.key
      officeKeys[locator.office] = officeKey
      let book = Book(kind: locator.kind, officeKey: officeKey, year: locator.year)
      let isNew = books[book, default: [:]][locator.number, default: []]
        .insert(locator.suffix).inserted
      if !isNew { repeated[book, default: []].insert(locator.number) }
    }
    return books.map { book, numbers in
      let sorted = numbers.keys.sorted()
      return RegisterRun(
        kind: book.kind, officeKey: book.officeKey, year: book.year, highest: sorted.last ?? 0,
        present: sorted.count, missing: gaps(in: sorted),
        repeated: repeated[book, default: []].sorted())
    }
    .sorted {
      ($0.kind.rawValue, $0.officeKey, $0.year) < ($1.kind.rawValue, $1.officeKey, $1.year)
    }
  }

  private struct Book: Hashable {
    var kind: RegisterKind
    var officeKey: String
    var year: Int
  }

  private static func gaps(in sorted: [Int]) -> [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var expected = 1
    for number in sorted {
      if number > expected { gaps.append(expected...(number - 1)) }
      expected = number + 1
    }
    return gaps
  }
}
