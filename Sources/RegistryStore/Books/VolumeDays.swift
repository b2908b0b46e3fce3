internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The days of the first and the last entry of a volume: on the former it is opened, on the latter a full one
/// is closed (Circular 04/2020/TT-BTP, article 36.1).
struct VolumeDays {
  let connection: any SQLConnection
  let volume: BookVolume

  /// Nil while nothing is written, and where the day of that entry is not known.
  var first: PlainDate? { get throws { try day(of: volume.firstNumber) } }
  var last: PlainDate? { get throws { try day(of: volume.lastNumber) } }

  private func day(of number: Int) throws -> PlainDate? {
    guard !volume.isEmpty else { return nil }
    guard let source = volume.kind.register?.source else {
      let place = NumberInBook(
        book: volume.kind, year: volume.year, number: number, volume: volume.volume, page: 1)
      let days = try connection.rows(
        """
        SELECT given_on FROM given_paper
        WHERE number = \(place.text) AND kind IN \(anyOf: volume.kind.issuedKinds)
        ORDER BY seq
        """
      ) { $0.text(0) }
      return days.compactMap { PlainDate(iso8601: $0) }.first
    }
    let own = try RegisterOpened.read(connection).ownPlaces
    let days = try connection.rows(
      """
      SELECT issued_on, issuer FROM paper
      WHERE kind = \(source.rawValue) AND book_year = \(volume.year) AND entry_number = \(number)
      ORDER BY id
      """
    ) { ($0.text(0), $0.text(1)) }
    return days.filter { own.contains($0.1) ?? false }.compactMap { PlainDate(iso8601: $0.0) }.first
  }
}

extension BookKind {
  /// The papers to which a book that is no register gives its numbers.
  var issuedKinds: [String] {
    switch self {
    case .maritalStatus: ["maritalStatus"]
    case .confirmations: ["confirmation"]
    case .guardianshipEnd: ["guardianshipEnd"]
    case .guardianshipSupervision:
      ["guardianshipSupervision", "guardianshipSupervisionEnd"]
    case .extracts: RegisterKind.allCases.map { "\($0.rawValue)Extract" }
    default: ["change", "correction", "supplement"]
    }
  }
}
