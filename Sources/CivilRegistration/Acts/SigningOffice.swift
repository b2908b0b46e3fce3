/// Who enters and who signs an act, and for which office.
public struct SigningOffice: Hashable, Sendable {
  /// The office as books name it: "UBND Xã Hưng Đạo, thành phố Hà Nội".
  public var office: Office
  /// Who writes the entry.
  public var writer: String
  /// Who signs; nil while nobody has been chosen.
  public var signer: Signer?

  /// A person who may sign, and in which office.
  public struct Signer: Hashable, Sendable {
    public var name: String
    public var role: SignerRole

    public init(name: String, role: SignerRole) {
      self.name = name
      self.role = role
    }
  }

  public init(office: Office, writer: String, signer: Signer? = nil) {
    self.office = office
    self.writer = writer
    self.signer = signer
  }
}
