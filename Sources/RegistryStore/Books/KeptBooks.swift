internal import CivilRegistration
internal import RegistryServices
internal import SQLToolkit

/// Which books have volumes here, read once: each row of an import asks. An act of the office may open
/// another one, and what is taken back may have.
final class KeptBooks {
  private var known: [BookKind: Set<Int>]?

  func contains(_ kind: BookKind, year: Int, _ connection: any SQLConnection) throws -> Bool {
    if let known { return known[kind]?.contains(year) ?? false }
    var books: [BookKind: Set<Int>] = [:]
    try connection.forEachRow("SELECT DISTINCT kind, year FROM register_book") { row in
      guard let kind = BookKind(rawValue: row.text(0)) else { return }
      books[kind, default: []].insert(row.integer(1))
    }
    known = books
    return books[kind]?.contains(year) ?? false
  }

  func forget() { known = nil }
}
