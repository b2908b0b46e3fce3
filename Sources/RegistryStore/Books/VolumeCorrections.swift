internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The corrections that stand on entries of a volume, counted from the acts themselves.
struct VolumeCorrections {
  let connection: any SQLConnection

  /// In the order in which they were made; those until a day, where one is named.
  func find(in book: BookVolume, until day: PlainDate? = nil) throws -> [BookCorrection] {
    guard let source = book.kind.register?.source else { return [] }
    let own = LocalPlaces(try RegisterOpened.read(connection).commune)
    let places = try connection.rows(
      """
      SELECT office_trail.seq, paper.reference, paper.issuer
      FROM office_trail JOIN paper ON paper.id = office_trail.thing
      WHERE office_trail.kind = \(ActKind.entryAmended.rawValue)
        AND paper.kind = \(source.rawValue) AND paper.book_year = \(book.year)
        AND paper.entry_number >= \(book.firstNumber)
        AND paper.entry_number <= \(book.lastNumber)
      ORDER BY office_trail.seq
      """
    ) { ($0.integer(0), $0.text(1), $0.text(2)) }
    let trail = OfficeTrail(connection)
    return try places.filter { own.contains($0.2) ?? true }.compactMap { sequence, reference, _ in
      guard case .office(.entryAmended(let amended)) = try trail.step(sequence).content,
        amended.kind == .correction, day.map({ amended.notedOn <= $0 }) ?? true
      else { return nil }
      return BookCorrection(
        entryID: amended.entryID, reference: reference, on: amended.notedOn, note: amended.note)
    }
  }

  /// Entries of the volume that were corrected until a day, each once: a statement counts what stood on its
  /// day.
  func count(in book: BookVolume, until day: PlainDate) throws -> Int {
    Set(try find(in: book, until: day).map(\.entryID)).count
  }
}
