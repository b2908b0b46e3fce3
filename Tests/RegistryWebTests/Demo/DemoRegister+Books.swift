import CivilDate
import CivilRegistration
import RegistryServices

extension DemoRegister: BookDesk {
  func volumes(by account: Account) async throws -> [BookVolume] {
    [Self.volume, Self.closed].filter { account.role.sees($0.kind) }
  }

  func proposals(
    _ kinds: [BookKind], year: Int
  ) async throws -> [BookKind: BookProposal] {
    Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        (kind, BookProposal(volume: 1, code: "01-TP/HT-\(year)-KH", lastNumber: 0))
      })
  }

  func open(
    _ opening: BookOpening, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    if let refusal { throw refusal }
    opened.append(opening)
    return ActReceipt(actID: "bt-1", sequence: 1, wasKnown: false)
  }

  func open(
    _ openings: [BookOpening], by account: Account, requestKey: String
  ) async throws {
    if let refusal, let first = openings.first {
      throw RefusedBook(kind: first.kind, refusal: refusal)
    }
    opened += openings
  }

  func close(
    _ closings: [BookClosing], by account: Account, requestKey: String
  ) async throws {
    if let refusal, let first = closings.first {
      throw RefusedBook(kind: first.kind, refusal: refusal)
    }
    closed += closings
  }

  func years(by account: Account) async throws -> [BookYear] {
    (2010...2026).reversed().map { year in
      BookYear(kind: .birth, year: year, entries: year - 1_500, lastNumber: year - 1_500)
    }
  }

  func close(
    _ closing: BookClosing, by account: Account, requestKey: String
  ) async throws -> ActReceipt {
    if let refusal { throw refusal }
    closed.append(closing)
    return ActReceipt(actID: "bt-2", sequence: 2, wasKnown: false)
  }

  func statement(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> BookClosed? {
    guard kind == .death, year == 2025, volume == 1 else { return nil }
    return BookClosed(
      kind: .death, year: 2025, volume: 1, reason: .yearEnd,
      closedOn: DemoOffice.day(2025, 12, 31), entries: 33, corrected: 0, blankPages: 167,
      lastNumber: 33, hands: Self.hands)
  }

  func lines(
    _ kind: BookKind, year: Int, page: Int, by account: Account
  ) async throws -> BookLines {
    let line = BookLine(
      entryID: "muc-1", reference: "41/2026", names: "Đặng Đức An",
      eventOn: .day(DemoOffice.day(2026, 10, 2)), registeredOn: .day(DemoOffice.day(2026, 11, 3)),
      page: "41", isAmended: true, isWrittenHere: true)
    return BookLines(lines: [line], total: 41, page: 1, pageCount: 1)
  }
}

extension DemoRegister {
  func corrections(
    _ kind: BookKind, year: Int, volume: Int, by account: Account
  ) async throws -> [BookCorrection] {
    guard kind == .birth else { return [] }
    return [
      BookCorrection(
        entryID: "muc-1", reference: "41/2026", on: DemoOffice.today, note: "Cải chính tên.")
    ]
  }
}
