/// How far an entry has come on its way to the Ministry's system.
public enum ExchangeState: String, CaseIterable, Sendable {
  /// To be sent: the system lacks it, or has it otherwise.
  case toSend
  /// Sent; nothing was heard of it yet.
  case sent
  /// The system holds it as the book does.
  case held
  /// The system sent it back.
  case rejected
}
