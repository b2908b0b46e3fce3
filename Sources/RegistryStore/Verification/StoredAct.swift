internal import CivilDate
internal import RegistryServices
internal import SQLToolkit

/// An act as it stands in the file, to be checked against its seal.
struct StoredAct {
  let header: ActHeader
  let commitment: String
  let chain: String
  let salt: String
  let body: String

  /// Reads the row of an act that must stand right behind `previous`.
  init(_ row: any SQLRow, after previous: Int) throws {
    let sequence = row.integer(0)
    guard sequence == previous + 1 else {
      throw VerificationProblem.missingAct(sequence: previous + 1)
    }
    guard let kind = ActKind(rawValue: row.text(2)),
      let recordedAt = Instant(iso8601: row.text(6)), recordedAt.iso8601 == row.text(6)
    else { throw VerificationProblem.brokenChain(sequence: sequence) }
    header = ActHeader(
      sequence: sequence, id: row.text(1), kind: kind, commune: row.text(3),
      subject: row.text(4), actor: row.text(5), recordedAt: recordedAt,
      requestKey: row.text(7))
    commitment = row.text(8)
    chain = row.text(9)
    salt = row.text(10)
    body = row.text(11)
  }

  func check(follows previous: String) throws {
    guard ActSeal.commitment(salt: salt, body: body) == commitment else {
      throw VerificationProblem.changedBody(sequence: header.sequence)
    }
    guard ActSeal.chain(after: previous, header: header, commitment: commitment) == chain else {
      throw VerificationProblem.brokenChain(sequence: header.sequence)
    }
  }

  func content() throws -> ActContent {
    do {
      return try ActContent(kind: header.kind, canonicalText: body)
    } catch {
      throw VerificationProblem.unreadable(sequence: header.sequence)
    }
  }
}
