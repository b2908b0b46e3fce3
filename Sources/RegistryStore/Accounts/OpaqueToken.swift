internal import Crypto
internal import RegistryServices

/// A secret that opens a session or a link: 256 random bits, which mean nothing by themselves.
struct OpaqueToken: Sendable {
  /// What the cookie or the link carries.
  let text: String

  static func random() -> OpaqueToken {
    OpaqueToken(trusted: Base64.addressText(RandomBytes.make(32)))
  }

  /// Nil for a text that no token has.
  init?(_ text: String) {
    guard Base64.isAddressText(text, ofBytes: 32) else { return nil }
    self.text = text
  }

  private init(trusted text: String) {
    self.text = text
  }

  /// What is kept of it: SHA-256. Nobody finds 256 random bits from that, so it needs no salt; and a
  /// look-up by it gives away nothing by its time.
  var hash: String {
    SHA256.hash(data: Array(text.utf8)).withUnsafeBytes { Hexadecimal.text($0) }
  }

  /// The secret of the session's forms. It follows from the token, so it need not be kept, ends with
  /// it, and does not give it away.
  var formToken: String {
    let key = SymmetricKey(data: Array(text.utf8))
    let code = HMAC<SHA256>.authenticationCode(for: Array("hotich form".utf8), using: key)
    return code.withUnsafeBytes { Hexadecimal.text($0) }
  }
}
