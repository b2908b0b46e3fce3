internal import CivilRegistration
internal import Crypto
internal import RegistryServices

/// Keyed digests by which a row is known again without telling anything of it.
struct RowKeys: Sendable {
  /// The code with the key taken in and nothing else yet.
  private let keyed: HMAC<SHA256>

  init(secret: String) {
    keyed = HMAC(key: SymmetricKey(data: Array(secret.utf8)))
  }

  /// The digest of a row's content: 128 bits, hexadecimal.
  func rowKey(_ content: RowContent) -> String { digest(content.identityBytes) }

  /// A stable id for a row of a list: by its own number, or by its content when it has none.
  func paperID(_ content: RowContent, reference: String) -> String {
    guard !reference.isEmpty else { return Self.paperID(rowKey: rowKey(content)) }
    return Self.paperID(rowKey: digest(Array("\(content.kind.rawValue) \(reference)".utf8)))
  }

  /// A stable id for a row whose number another paper bears as well.
  func paperID(_ content: RowContent, reference: String, identity: PaperIdentity) -> String {
    let text = "\(content.kind.rawValue) \(reference)\u{1F}\(identity.text)"
    return Self.paperID(rowKey: digest(Array(text.utf8)))
  }

  /// The id of a row that is known by its content alone.
  static func paperID(rowKey: String) -> String { "L\(rowKey.prefix(25))" }

  private func digest(_ bytes: [UInt8]) -> String {
    var code = keyed
    code.update(data: bytes)
    return code.finalize().withUnsafeBytes {
      Hexadecimal.text(UnsafeRawBufferPointer(rebasing: $0.prefix(16)))
    }
  }
}
