internal import Dispatch
internal import RegistryServices

/// An act whose seal was checked and whose body was read: the part of a verification that acts do
/// not share, so that every core takes some of them.
struct PreparedAct {
  let act: StoredAct
  let content: ActContent
  /// What an entry's paper is made of.
  let derived: Projections.Derived

  /// Checks and reads acts on all cores; the results stand in the order of the acts.
  ///
  /// `previous` is the hash of the act before the first one; each later act is checked against the
  /// hash that stands before it, which is checked itself. `keys` are the register's keys, nil for
  /// the first act alone, which holds them.
  static func prepare(
    _ acts: [StoredAct], after previous: String, keys: RowKeys?
  ) -> [Result<PreparedAct, any Error>] {
    var results: [Result<PreparedAct, any Error>?] = Array(repeating: nil, count: acts.count)
    let parts = min(4, max(1, acts.count / 100))
    results.withUnsafeMutableBufferPointer { results in
      // Each part writes to places of its own.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        for place in (acts.count * part / parts)..<(acts.count * (part + 1) / parts) {
          let before = place == 0 ? previous : acts[place - 1].chain
          results[place] = Result { try PreparedAct(acts[place], after: before, keys: keys) }
        }
      }
    }
    return results.compactMap(\.self)
  }

  private init(_ act: StoredAct, after previous: String, keys: RowKeys?) throws {
    try act.check(follows: previous)
    let content = try act.content()
    self.act = act
    self.content = content
    switch content {
    case .entryImported(let entry), .entryRevised(let entry):
      guard let keys else { throw VerificationProblem.missingAct(sequence: 1) }
      derived = .facts(
        RowReading.read(entry.content).facts, rowKey: keys.rowKey(entry.content))
    case .office(.entryRegistered(let entry)):
      guard let keys else { throw VerificationProblem.missingAct(sequence: 1) }
      derived = .facts(
        RowReading.read(entry.content).facts, rowKey: keys.rowKey(entry.content))
    default: derived = .nothing
    }
  }
}
