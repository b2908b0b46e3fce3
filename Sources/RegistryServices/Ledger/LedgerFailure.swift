/// Why a command was not carried out, besides refusals of its own.
public enum LedgerFailure: Error, Sendable, Equatable {
  /// Too many commands wait; nothing was done, try again soon.
  case overloaded
  /// The disk failed while committing: the act may or may not be there. Ask again with the same
  /// request key after the restart that follows.
  case outcomeUnknown
  /// The disk is full; nothing was written.
  case diskFull
  /// The same request key came with another content; nothing was written.
  case requestKeyReused
  /// The ledger has no first act: it was never opened for a commune.
  case notOpened
  /// A stored act does not read as its kind says; `hotich verify` tells more.
  case unreadable(sequence: Int)
}
