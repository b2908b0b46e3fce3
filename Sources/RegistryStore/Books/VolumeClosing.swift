internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Closes volumes inside one transaction, in which their statements are counted.
struct VolumeClosing {
  let session: LedgerSession
  let account: Account
  let today: PlainDate

  /// Records the act, or answers the one already recorded under the key; throws `RegistrationRefusal`.
  func close(_ closing: BookClosing, requestKey: String) throws -> ActReceipt {
    let requestKey = "book:\(account.id):\(requestKey)"
    if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
    let open = try BookTable(connection: session.connection).volumes(
      "kind = \(closing.kind.rawValue) AND year = \(closing.year) AND closed_on = ''")
    guard let volume = open.first else {
      throw RegistrationRefusal.bookNotOpen(closing.kind, year: closing.year)
    }
    let closed = BookClosed(
      kind: volume.kind, year: volume.year, volume: volume.volume, reason: closing.reason,
      closedOn: day(of: closing.reason, volume),
      entries: volume.entries,
      corrected: try VolumeCorrections(connection: session.connection).count(in: volume),
      blankPages: volume.blankPages,
      lastNumber: volume.lastNumber,
      hands: ActHands(typed: account.hand, checked: account.hand, signed: closing.signer))
    return try session.append(
      .office(.bookClosed(closed)),
      subject: StoredBooks.subject(volume.kind, volume.year, volume.volume), actor: account.id,
      requestKey: requestKey)
  }

  /// A year that is over is closed on its last day; a full volume, and a year that still runs, today.
  private func day(of reason: BookClosed.Reason, _ volume: BookVolume) -> PlainDate {
    switch reason {
    case .full: today
    case .yearEnd: min(today, PlainDate.lastDay(ofYear: volume.year))
    }
  }
}
