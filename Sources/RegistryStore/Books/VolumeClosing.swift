internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices
internal import SQLToolkit

/// Closes volumes inside one transaction, in which their statements are counted.
struct VolumeClosing {
  let session: LedgerSession
  let account: Account
  let today: PlainDate
  let law: LawBook
  /// Who may sign.
  let signers: [OfficeSigner]

  /// Records the act, or answers the one already recorded under the key; throws `RegistrationRefusal`.
  func close(_ closing: BookClosing, requestKey: String) throws -> ActReceipt {
    let requestKey = "book:\(account.id):\(requestKey)"
    if let known = try session.findAct(requestKey: requestKey) { return known.receipt }
    let open = try BookTable(connection: session.connection).volumes(
      "kind = \(closing.kind.rawValue) AND year = \(closing.year) AND closed_on = ''")
    guard let volume = open.first else {
      throw RegistrationRefusal.bookNotOpen(closing.kind, year: closing.year)
    }
    guard volume.volume == closing.volume else {
      throw RegistrationRefusal.volumeChanged(closing.kind, year: closing.year)
    }
    let day = try day(of: closing.reason, volume)
    let signer = try signer(closing.signer, on: day)
    let closed = BookClosed(
      kind: volume.kind, year: volume.year, volume: volume.volume, reason: closing.reason,
      closedOn: day,
      entries: try KnownNumbers(
        connection: session.connection, kind: volume.kind, year: volume.year
      ).entries(in: volume),
      corrected: try VolumeCorrections(connection: session.connection).count(
        in: volume, until: day),
      blankPages: volume.blankPages,
      lastNumber: volume.lastNumber,
      hands: ActHands(typed: account.hand, checked: account.hand, signed: signer))
    return try session.append(
      .office(.bookClosed(closed)),
      subject: StoredBooks.subject(volume.kind, volume.year, volume.volume), actor: account.id,
      requestKey: requestKey)
  }

  /// A year is closed on its last day and not before; a full volume on the day of its last entry (Circular
  /// 04/2020/TT-BTP, article 36.1).
  private func day(of reason: BookClosed.Reason, _ volume: BookVolume) throws -> PlainDate {
    switch reason {
    case .full:
      return try VolumeDays(connection: session.connection, volume: volume).last ?? today
    case .yearEnd:
      let last = Self.yearEnd(of: volume.year, law)
      guard today >= last else {
        throw RegistrationRefusal.yearNotOver(volume.kind, until: last)
      }
      return last
    }
  }

  /// The day on which the books of a year are closed; the last one of the year where the law of that day
  /// is not published.
  static func yearEnd(of year: Int, _ law: LawBook) -> PlainDate {
    let last = PlainDate.lastDay(ofYear: year)
    var trail = RuleTrail(law)
    let parts = trail.text(.yearEnd, on: last)?.split(separator: "/").compactMap { Int($0) } ?? []
    guard parts.count == 2, let day = PlainDate(year: year, month: parts[1], day: parts[0])
    else { return last }
    return day
  }

  /// The account of one who may sign a closing by the law of the day; any signer where that is not published.
  private func signer(_ hand: OfficeHand, on day: PlainDate) throws -> OfficeHand {
    guard !hand.accountID.isEmpty else { throw RegistrationRefusal.signerMissing }
    var trail = RuleTrail(law)
    let roles = trail.list(.signer(of: "closingStatement"), on: day)
    guard let signer = signers.first(where: { $0.accountID == hand.accountID }),
      roles?.contains(signer.role.rawValue) ?? true
    else { throw RegistrationRefusal.signerNotAllowed }
    return OfficeHand(accountID: signer.accountID, name: signer.name, title: hand.title)
  }
}
