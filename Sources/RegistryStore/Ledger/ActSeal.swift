internal import Crypto
internal import RegistryServices

/// The hashes that bind an act to its body and to the act before it.
enum ActSeal {
  /// What the first act follows.
  static let beginning = String(repeating: "0", count: 64)

  /// HMAC-SHA256 of the body under the act's own salt: tells nothing of the body to who lacks the salt.
  static func commitment(salt: String, body: String) -> String {
    let key = SymmetricKey(data: Array(salt.utf8))
    var text = body
    return text.withUTF8 { bytes in
      let code = HMAC<SHA256>.authenticationCode(for: UnsafeRawBufferPointer(bytes), using: key)
      return code.withUnsafeBytes { Hexadecimal.text($0) }
    }
  }

  /// SHA-256 over the hash before and the header with its commitment (domain 0x00: a leaf).
  static func chain(after previous: String, header: ActHeader, commitment: String) -> String {
    var hasher = SHA256()
    hasher.update(data: [0] as [UInt8])
    hasher.update(previous)
    hasher.update(header.canonicalText(commitment: commitment))
    return hasher.finalize().withUnsafeBytes { Hexadecimal.text($0) }
  }

  /// 256 random bits, hexadecimal.
  static func newSalt() -> String { Hexadecimal.text(RandomPool.shared.bytes(32)) }
}

extension SHA256 {
  mutating func update(_ text: String) {
    var copy = text
    copy.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
  }
}
