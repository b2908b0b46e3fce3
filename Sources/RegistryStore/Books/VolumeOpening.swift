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

  /// Throws `RegistrationRefusal` for what no volume can be.
  static func check(_ opening: BookOpening, on today: PlainDate) throws {
    guard isOpened(opening, on: today) else { throw RegistrationRefusal.bookYear(opening.year) }
    guard !opening.code.isEmpty else {
      throw RegistrationRefusal.fieldMissing("officeField.bookCode")
    }
    guard (1...mostPages).contains(opening.pages),
      (1...20).contains(opening.entriesPerPage), (0...999_999).contains(opening.lastNumber),
      opening.volume.map({ (1...mostPages).contains($0) }) ?? true,
      opening.page.map({ (1...opening.pages).contains($0) }) ?? true
    else { throw RegistrationRefusal.fieldMissing("officeField.bookPages") }
  }

  /// This year and the next; an earlier one where its book goes on after paper, as its cover says.
  private static func isOpened(_ opening: BookOpening, on today: PlainDate) -> Bool {
    switch opening.year {
    case today.year, today.year + 1: true
    case 1_900..<today.year: opening.lastNumber > 0 && opening.code.contains("\(opening.year)")
    default: false
    }
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
    let last = volumes.map(\.volume).max() ?? 0
    let proposed = try StoredBooks.proposal(
      opening.kind, opening.year, after: opening.lastNumber, connection)
    let volume = opening.volume ?? proposed.volume
    guard volume > last else { throw RegistrationRefusal.fieldMissing("officeField.bookPages") }
    // A volume behind others of the year begins here; the first one may have been begun on paper.
    let onPaper =
      volumes.isEmpty && opening.lastNumber > 0
      ? try PaperVolume(connection: connection, kind: opening.kind, year: opening.year).standing(
        volume, after: opening.lastNumber, page: opening.page,
        entriesPerPage: opening.entriesPerPage) : nil
    let opened = BookOpened(
      kind: opening.kind, year: opening.year, volume: volume, code: opening.code,
      lastNumber: opening.lastNumber, onPaper: onPaper, pages: opening.pages,
      entriesPerPage: opening.entriesPerPage, openedOn: today, by: account.hand)
    return try session.append(
      .office(.bookOpened(opened)),
      subject: StoredBooks.subject(opening.kind, opening.year, volume), actor: account.id,
      requestKey: requestKey)
  }
}
