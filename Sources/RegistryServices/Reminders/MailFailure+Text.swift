extension MailFailure {
  /// The failure as a table keeps it: its name, and its values, a line each.
  public var text: String {
    let parts: [String] =
      switch self {
      case .unreachable(let host, let port): ["unreachable", host, "\(port)"]
      case .insecure(let host): ["insecure", host]
      case .signIn(let user): ["sign-in", user]
      case .refused(let code): ["refused", "\(code)"]
      case .other(let reason): ["other", reason]
      }
    return parts.joined(separator: "\n")
  }

  /// Reads `text` back; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("unreachable", 3): self = .unreachable(host: parts[1], port: Int(parts[2]) ?? 0)
    case ("insecure", 2): self = .insecure(host: parts[1])
    case ("sign-in", 2): self = .signIn(user: parts[1])
    case ("refused", 2): self = .refused(code: Int(parts[1]) ?? 0)
    case ("other", 2): self = .other(reason: parts[1])
    default: return nil
    }
  }
}
