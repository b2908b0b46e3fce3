public import CivilRegistration

/// The volumes of one kind of book, office and year beside the entries that were digitised of them: what the
/// paper holds, what the register has, what is missing and what stands twice.
public struct OldBookShelf: Sendable, Equatable, Identifiable {
  public var kind: SourceKind
  /// The office as the first volume or entry writes it.
  public var office: String
  public var year: Int
  /// In the order of their first numbers.
  public var volumes: [OldBook]
  /// Numbers that the volumes hold; without volumes, all up to the highest that an entry bears.
  public var expected: Int
  /// Different numbers of the expected ones that entries bear.
  public var digitised: Int
  /// Expected numbers that no entry bears.
  public var missing: [ClosedRange<Int>]
  /// Numbers that more than one entry bears.
  public var repeated: [Int]
  /// Numbers that entries bear and no volume holds.
  public var beyond: [ClosedRange<Int>]
  /// Numbers that two volumes hold, and numbers between volumes that none holds.
  public var overlaps: [ClosedRange<Int>]
  public var betweenVolumes: [ClosedRange<Int>]

  public var id: String { "\(kind.rawValue).\(year).\(Office(office).key)" }

  /// The shelves of an inventory and of the entries' places, by kind, office and year; the latest year first.
  public static func shelves(
    of books: [OldBook], entries: some Sequence<ShelvedNumber>
  ) -> [OldBookShelf] {
    var shelves:
      [Key: (office: String, books: [OldBook], numbers: [Int: Set<String>], twice: Set<Int>)] =
        [:]
    for book in books {
      let key = Key(kind: book.kind, office: Office(book.office).key, year: book.year)
      shelves[key, default: (book.office, [], [:], [])].books.append(book)
    }
    var officeKeys: [Office: String] = [:]
    for entry in entries {
      let officeKey = officeKeys[entry.office] ?? entry.office.key
      officeKeys[entry.office] = officeKey
      let key = Key(kind: entry.kind, office: officeKey, year: entry.year)
      let isNew = shelves[key, default: (entry.office.name, [], [:], [])]
        .numbers[entry.number, default: []].insert(entry.suffix).inserted
      if !isNew { shelves[key]?.twice.insert(entry.number) }
    }
    return shelves.map { key, found in
      OldBookShelf(
        key, office: found.office, books: found.books, numbers: Set(found.numbers.keys),
        twice: found.twice)
    }.sorted {
      (-$0.year, $0.kind.rawValue, $0.office) < (-$1.year, $1.kind.rawValue, $1.office)
    }
  }

  private struct Key: Hashable {
    var kind: SourceKind
    var office: String
    var year: Int
  }

  private init(
    _ key: Key, office: String, books: [OldBook], numbers: Set<Int>, twice: Set<Int>
  ) {
    kind = key.kind
    year = key.year
    self.office = office
    volumes = books.sorted {
      ($0.firstNumber, $0.volume, $0.id) < ($1.firstNumber, $1.volume, $1.id)
    }
    repeated = twice.sorted()
    let spans = volumes.compactMap(\.numbers)
    if spans.isEmpty {
      // Nobody has said what the paper holds: the entries themselves say at least how far it goes.
      let highest = numbers.max() ?? 0
      expected = highest
      digitised = numbers.count { $0 >= 1 }
      missing = Self.ranges((1..<(highest + 1)).filter { !numbers.contains($0) })
      (beyond, overlaps, betweenVolumes) = ([], [], [])
      return
    }
    var held: Set<Int> = []
    var shared: Set<Int> = []
    for span in spans {
      for number in span where !held.insert(number).inserted { shared.insert(number) }
    }
    expected = held.count
    digitised = numbers.intersection(held).count
    missing = Self.ranges(held.subtracting(numbers).sorted())
    beyond = Self.ranges(numbers.subtracting(held).sorted())
    overlaps = Self.ranges(shared.sorted())
    let lowest = spans.map(\.lowerBound).min() ?? 1
    let highest = spans.map(\.upperBound).max() ?? 0
    betweenVolumes = Self.ranges((lowest...max(lowest, highest)).filter { !held.contains($0) })
  }

  /// Numbers in order as runs.
  private static func ranges(_ sorted: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in sorted {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
