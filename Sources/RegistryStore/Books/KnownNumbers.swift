internal import CivilRegistration
internal import RecordLinkage
internal import RegistryServices
internal import SQLToolkit

/// The numbers of a book of a year that entries of the commune bear, written here or come in files.
struct KnownNumbers {
  let connection: any SQLConnection
  let kind: BookKind
  let year: Int

  /// The highest number with which the book goes on after `last`: no step is farther than `KeptBook.farthestStep`. Where
  /// nothing was given yet, the most numbers that lie together say where the book is.
  func highest(after last: Int) throws -> Int {
    let own = try RegisterOpened.read(connection).ownPlaces
    let known = try numbers("entry_number > \(last)", own: own)
    var groups: [(size: Int, last: Int)] = last > 0 ? [(Int.max / 2, last)] : []
    for number in known {
      if let group = groups.last, number - group.last <= KeptBook.farthestStep {
        groups[groups.count - 1] = (group.size + 1, number)
      } else {
        groups.append((1, number))
      }
    }
    return groups.max { $0.size < $1.size }?.last ?? last
  }

  /// The highest number that is reached from one that an entry bears, step by step.
  func reached(from number: Int, own: LocalPlaces) throws -> Int {
    var last = number
    while true {
      let near = try numbers(
        "entry_number > \(last) AND entry_number <= \(last + KeptBook.farthestStep)", own: own)
      guard let next = near.last else { return last }
      last = next
    }
  }

  /// The first number from one on that no entry bears.
  func firstFree(from number: Int) throws -> Int {
    guard let source = kind.register?.source else { return number }
    var free = number
    while true {
      let issuers = try connection.rows(
        """
        SELECT issuer FROM paper
        WHERE kind = \(source.rawValue) AND book_year = \(year) AND entry_number = \(free)
        """
      ) { $0.text(0) }
      guard !issuers.isEmpty else { return free }
      let own = try RegisterOpened.read(connection).ownPlaces
      guard issuers.contains(where: { own.contains($0) ?? false }) else { return free }
      free += 1
    }
  }

  /// Entries of the commune in a volume: what stood on paper when it was opened here, and one by one since.
  func entries(in volume: BookVolume) throws -> Int {
    guard let source = kind.register?.source else {
      return volume.lastNumber - volume.firstNumber + 1
    }
    let own = try RegisterOpened.read(connection).ownPlaces
    var count = volume.openedAfter - volume.firstNumber + 1
    try connection.forEachRow(
      """
      SELECT issuer, count(DISTINCT entry_number) FROM paper
      WHERE kind = \(source.rawValue) AND book_year = \(year)
        AND entry_number > \(volume.openedAfter) AND entry_number <= \(volume.lastNumber)
      GROUP BY issuer
      """
    ) { row in if own.contains(row.text(0)) ?? false { count += row.integer(1) } }
    return count
  }

  /// In their order, each once.
  private func numbers(_ condition: SQLQuery, own: LocalPlaces) throws -> [Int] {
    guard let source = kind.register?.source else { return [] }
    var found: [Int] = []
    try connection.forEachRow(
      """
      SELECT entry_number, issuer FROM paper
      WHERE kind = \(source.rawValue) AND book_year = \(year) AND entry_number > 0
        AND \(condition)
      ORDER BY entry_number
      """
    ) { row in
      guard row.integer(0) != found.last, own.contains(row.text(1)) ?? false else { return }
      found.append(row.integer(0))
    }
    return found
  }
}
