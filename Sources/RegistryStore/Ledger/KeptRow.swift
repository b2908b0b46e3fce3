internal import Crypto
internal import RegistryServices

/// A row kept beside its act and bound to it by a hash.
struct KeptRow: Sendable, Equatable {
  enum Outcome: String, Sendable { case imported, warned, refused }

  var rowNumber: Int
  var outcome: Outcome
  /// `RowContent` in canonical form.
  var content: String
  /// `RowFinding`s in canonical form.
  var findings: String

  /// The digest that binds rows to their act: SHA-256 over each row's parts with their lengths.
  struct Digest {
    private var hasher = SHA256()

    mutating func add(_ row: KeptRow) {
      for part in [String(row.rowNumber), row.outcome.rawValue, row.content, row.findings] {
        hasher.update("\(part.utf8.count):")
        hasher.update(part)
      }
    }

    func text() -> String { Hexadecimal.text(hasher.finalize()) }
  }
}
