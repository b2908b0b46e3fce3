internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The lines of a book whose numbers go to later acts on entries of other books: changes, ends of
/// guardianships, supervisions.
struct AmendmentLines {
  let connection: any SQLConnection

  func lines(_ kind: BookKind, year: Int) throws -> [BookLine] {
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
        guard let place = amended.place, place.book == kind, place.year == year else { return nil }
        return BookLine(
          entryID: amended.entryID, reference: place.text, names: amended.note, eventOn: nil,
          registeredOn: .day(amended.notedOn), page: String(place.page), isAmended: false,
          isWrittenHere: true)
      default: return nil
      }
    }
  }
}
