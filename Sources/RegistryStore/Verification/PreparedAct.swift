internal import RegistryServices

/// An act whose seal was checked and whose body was read: the part of a verification that acts do
/// not share, so that every core takes some of them.
struct PreparedAct {
  let act: StoredAct
  let content: ActContent
  /// What an entry's paper is made of.
  let derived: Projections.Derived

  /// Checks and reads one act.
  ///
  /// `previous` is the hash of the act before it, which is checked itself. `keys` are the register's
  /// keys, nil for the first act alone, which holds them.
  init(_ act: StoredAct, after previous: String, keys: RowKeys?) throws {
    try act.check(follows: previous)
    let content = try act.content()
    self.act = act
    self.content = content
    let row: RowContent? =
      switch content {
      case .entryImported(let entry), .entryRevised(let entry): entry.content
      case .office(.entryRegistered(let entry)): entry.content
      default: nil
      }
    guard let row else {
      derived = .nothing
      return
    }
    guard let keys else { throw VerificationProblem.missingAct(sequence: 1) }
    derived = .facts(RowReading.read(row).facts, rowKey: keys.rowKey(row))
  }
}
