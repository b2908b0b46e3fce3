internal import CArgon2

/// A password as it is kept: Argon2id with its salt and cost, in the notation all libraries read
/// (`$argon2id$v=19$m=47104,t=1,p=1$…`).
struct PasswordHash: Sendable, Equatable {
  let encoded: String

  init(encoded: String) {
    self.encoded = encoded
  }

  /// Works for tens of milliseconds: call it through `PasswordHashing`.
  init(of password: String, cost: PasswordCost) throws(PasswordFailure) {
    let salt = RandomBytes.make(16)
    let length = argon2_encodedlen(
      cost.passes, cost.memoryKibibytes, cost.lanes, UInt32(salt.count), 32, Argon2_id)
    let password = Array(password.utf8)
    var code = ARGON2_OK.rawValue
    // The library ends its text with a zero byte, which the length counts.
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      code = buffer.withMemoryRebound(to: CChar.self) { text in
        argon2id_hash_encoded(
          cost.passes, cost.memoryKibibytes, cost.lanes, password, password.count, salt,
          salt.count, 32, text.baseAddress, length)
      }
      count = code == ARGON2_OK.rawValue ? length - 1 : 0
    }
    guard code == ARGON2_OK.rawValue else { throw PasswordFailure.library(code: code) }
    encoded = String(decoding: bytes, as: UTF8.self)
  }

  /// The hash of nobody's password, so that an unknown name costs as much as a known one.
  static func nobodys(cost: PasswordCost) -> PasswordHash {
    PasswordHash(
      encoded:
        "\(notation(cost))$\(Base64.text(RandomBytes.make(16)))$\(Base64.text(RandomBytes.make(32)))"
    )
  }

  /// Whether this is the hash of a password; compares in the same time wherever they differ.
  func matches(_ password: String) throws(PasswordFailure) -> Bool {
    let password = Array(password.utf8)
    switch argon2id_verify(encoded, password, password.count) {
    case ARGON2_OK.rawValue: return true
    case ARGON2_VERIFY_MISMATCH.rawValue: return false
    case let code: throw PasswordFailure.library(code: code)
    }
  }

  /// Whether this was made at another cost than the one asked for now.
  func isOutdated(for cost: PasswordCost) -> Bool {
    !encoded.hasPrefix("\(Self.notation(cost))$")
  }

  private static func notation(_ cost: PasswordCost) -> String {
    "$argon2id$v=19$m=\(cost.memoryKibibytes),t=\(cost.passes),p=\(cost.lanes)"
  }
}
