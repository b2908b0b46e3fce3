/// Through which server the office sends mail.
public struct MailSettings: Hashable, Sendable {
  /// How the connection is protected.
  public enum Security: String, CaseIterable, Sendable {
    /// TLS from the first byte, mostly on port 465.
    case tls
    /// TLS after a first word, mostly on port 587; refused when the server cannot.
    case startTLS = "starttls"
    /// None: for a server on this machine or in the office's own network.
    case none
  }

  public var host: String
  public var port: Int
  public var security: Security
  /// Empty for a server that asks for no name.
  public var user: String
  public var password: String
  /// Whom the mail comes from.
  public var sender: MailAddress
  /// The address of the office's pages, for links in mails; empty leaves the links out.
  public var site: String

  public init(
    host: String, port: Int, security: Security, user: String = "", password: String = "",
    sender: MailAddress, site: String = ""
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.password = password
    self.sender = sender
    self.site = site
  }

  /// Whether a text can be a server's name: letters, digits, dots, hyphens; or a bracketed address.
  public static func isHost(_ text: String) -> Bool {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    return (1...253).contains(text.utf8.count)
      && text.allSatisfy { character in
        character.isASCII
          && (character.isLetter || character.isNumber || character == "." || character == "-"
            || (isBracketed && "[:]".contains(character)))
      } && !text.hasPrefix("-")
  }
}
