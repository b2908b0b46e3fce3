/// The offices in whose name a paper of the commune can be signed; law files say who may sign what and how
/// (`signer.PAPER`, `signature.ROLE`).
public enum SignerRole: String, CaseIterable, Hashable, Sendable {
  case chairman
  /// Signs for the chairman.
  case viceChairman
  /// The civil-status official.
  case registrar
}
