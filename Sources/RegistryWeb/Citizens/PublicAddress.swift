/// The address under which an office has published its pages: `https://hotich.hungdao.vn`.
public struct PublicAddress: Sendable, Hashable {
  /// Without a stroke at its end.
  public let text: String
  /// The host with its port, as a browser names it.
  public let host: String

  /// Reads what an operator typed; nil for anything but `http` or `https` and a host.
  public init?(_ typed: String) {
    let text = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let host = text.dropFirst(scheme.count).lowercased()
    let isHost = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["),
        UInt8(ascii: "]"):
        true
      default: false
      }
    }
    guard !host.isEmpty, host.utf8.count <= 120, isHost else { return nil }
    self.text = "\(scheme)\(host)"
    self.host = host
  }

  /// The page on which a dossier is looked up, with its code and nothing else.
  func lookup(ofDossier code: String) -> String {
    "\(text)\(Address.path(CitizenController.lookupPath, [("ma", code)]))"
  }
}
