/// An act on the inventory of old books.
public enum OldBookAct: Sendable, Equatable {
  /// A volume was listed, or what is known of it was written anew under the same id.
  case listed(OldBook)
  /// A volume was listed by mistake.
  case withdrawn(OldBookWithdrawal)

  var kind: ActKind {
    switch self {
    case .listed: .oldBookListed
    case .withdrawn: .oldBookWithdrawn
    }
  }

  var canonicalText: String {
    switch self {
    case .listed(let book): book.canonicalText
    case .withdrawn(let withdrawal): withdrawal.canonicalText
    }
  }
}
