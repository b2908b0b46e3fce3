/// The parent who recognises a child together with the registration of its birth.
public enum RecognisingParent: String, CaseIterable, Hashable, Sendable {
  case father, mother
}
