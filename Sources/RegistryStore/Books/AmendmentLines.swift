internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The lines of a book whose numbers go to later acts on entries of other books: changes, ends of
/// guardianships, supervisions.
struct AmendmentLines {
  let connection: any SQLConnection

  /// The last one first.
  func lines(_ kind: BookKind, year: Int) throws -> [BookLine] {
    try acts(kind, year: year).compactMap { amended in
      guard let place = amended.place else { return nil }
      return BookLine(
        entryID: amended.entryID, reference: place.text, names: amended.note, eventOn: nil,
        registeredOn: .day(amended.notedOn), page: String(place.page), isAmended: false,
        isWrittenHere: true)
    }
  }

  /// The acts to which the book gave a number in a year, the last one first.
  func acts(_ kind: BookKind, year: Int) throws -> [AmendedEntry] {
    let mark = "%\"book\":\"\(kind.rawValue)\"%"
    let sequences = try connection.rows(
      """
      SELECT act.seq FROM act JOIN act_body ON act_body.seq = act.seq
      WHERE act.kind IN (\(ActKind.entryNoted.rawValue), \(ActKind.entryAmended.rawValue))
        AND act_body.body LIKE \(mark)
      ORDER BY act.seq DESC
      """
    ) { $0.integer(0) }
    let trail = OfficeTrail(connection)
    return try sequences.compactMap { sequence in
      switch try trail.step(sequence).content {
      case .office(.entryNoted(let amended)), .office(.entryAmended(let amended)):
        amended.place?.book == kind && amended.place?.year == year ? amended : nil
      default: nil
      }
    }
  }
}
