internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Opens volumes inside one transaction.
struct VolumeOpening {
  let session: LedgerSession
  let account: Account
  let today: PlainDate

  private static let mostPages = 1_000

  /// Throws `RegistrationRefusal.fieldMissing` for what no volume can be.
  static func check(_ opening: BookOpening) throws {
    guard !opening.code.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.bookCode")
    }
    guard (1...mostPages).contains(opening.pages),
      (1...20).contains(opening.entriesPerPage), (0...999_999).contains(opening.lastNumber)
    else { throw RegistrationRefusal.fieldMissing("officeField.bookPages") }
  }

  /// Records the act, or answers the one already recorded under the key; throws `RegistrationRefusal`.
  func open(_ opening: BookOpening, requestKey: String) throws -> ActReceipt {
    let requestKey = "book:\(account.id):\(requestKey)"
    if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
    let connection = session.connection
    let volumes = try BookTable(connection: connection).volumes(
      "kind = \(opening.kind.rawValue) AND year = \(opening.year)")
    guard volumes.allSatisfy({ $0.closedOn != nil }) else {
      throw RegistrationRefusal.bookOpen(opening.kind, year: opening.year)
    }
    guard volumes.allSatisfy({ $0.closedReason != .yearEnd }) else {
      throw RegistrationRefusal.yearClosed(opening.kind, year: opening.year)
    }
    let highest = try StoredBooks.highestNumber(opening.kind, opening.year, connection)
    guard opening.lastNumber >= highest else {
      throw RegistrationRefusal.numberTaken(highest: highest)
    }
    let volume = (volumes.map(\.volume).max() ?? 0) + 1
    let opened = BookOpened(
      kind: opening.kind, year: opening.year, volume: volume, code: opening.code,
      lastNumber: opening.lastNumber, pages: opening.pages,
      entriesPerPage: opening.entriesPerPage, openedOn: today, by: account.hand)
    return try session.append(
      .office(.bookOpened(opened)),
      subject: StoredBooks.subject(opening.kind, opening.year, volume), actor: account.id,
      requestKey: requestKey)
  }
}
