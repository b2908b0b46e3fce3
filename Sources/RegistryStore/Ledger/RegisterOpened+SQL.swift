internal import RegistryServices
internal import SQLToolkit

extension RegisterOpened {
  /// The ledger's first act. Throws `LedgerFailure.notOpened` when there is none.
  static func read(_ connection: any SQLConnection) throws -> RegisterOpened {
    let body = try connection.firstRow("SELECT body FROM act_body WHERE seq = 1") { $0.text(0) }
    guard let body else { throw LedgerFailure.notOpened }
    guard
      case .registerOpened(let opened) = try ActContent(
        kind: .registerOpened, canonicalText: body)
    else { throw LedgerFailure.unreadable(sequence: 1) }
    return opened
  }

  /// The commune under its present name alone, not those of its predecessors.
  var ownPlaces: LocalPlaces {
    LocalPlaces(
      CommuneName(
        code: commune.code, name: commune.name, province: commune.province, predecessors: []))
  }
}
