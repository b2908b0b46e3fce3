internal import Crypto
internal import RegistryServices

/// The digest that binds kept rows to their act: SHA-256 over each row's parts with their lengths.
struct KeptRowDigest {
  private var hasher = SHA256()

  mutating func add(_ row: KeptRow) {
    add(String(row.rowNumber))
    add(row.outcome.rawValue)
    add(row.content)
    add(row.findings)
  }

  func text() -> String { hasher.finalize().withUnsafeBytes { Hexadecimal.text($0) } }

  private mutating func add(_ part: String) {
    hasher.update("\(part.utf8.count):")
    hasher.update(part)
  }
}
