internal import CivilDate
internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// The entry that an act is about, with its history.
struct KnownEntryLoading {
  let connection: any SQLConnection

  /// Nil when there is no entry of the id.
  func entry(id: String) throws -> KnownEntry? {
    guard !id.isEmpty, let history = try PresentContent(connection).history(entryID: id),
      let register = RegisterKind(rawValue: history.kind.rawValue)
    else { return nil }
    let row = try connection.firstRow(
      "SELECT reference, issued_on, issuer, seq FROM paper WHERE id = \(id)"
    ) { ($0.text(0), PlainDate(iso8601: $0.text(1)), $0.text(2), $0.integer(3)) }
    guard let (reference, registeredOn, issuer, sequence) = row, let registeredOn else {
      return nil
    }
    // Books of the communes that became this one are kept here.
    let places = LocalPlaces(try RegisterOpened.read(connection).commune)
    return KnownEntry(
      entryID: id, register: register, reference: reference, registeredOn: registeredOn,
      office: Office(issuer), isKeptHere: places.contains(issuer) ?? true,
      // A file that says the entry anew comes later in the ledger; an act on it adds to its history.
      version: sequence + history.amendments.count, history: history)
  }
}
