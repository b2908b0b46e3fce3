internal import Dispatch
internal import Synchronization

/// Acts that are checked and read on other cores while the caller does something else.
final class PreparedBatch: Sendable {
  typealias Prepared = Result<PreparedAct, any Error>

  private let parts: Mutex<[[Prepared]]>
  private let work = DispatchGroup()

  /// Begins at once.
  ///
  /// `previous` is the hash of the act before the first one; each later act is checked against the
  /// hash that stands before it, which is checked itself. `keys` are the register's keys, nil for
  /// the first act alone, which holds them.
  init(_ acts: [StoredAct], after previous: String, keys: RowKeys?) {
    let count = min(4, max(1, acts.count / 100))
    parts = Mutex(Array(repeating: [], count: count))
    for part in 0..<count {
      let range = (acts.count * part / count)..<(acts.count * (part + 1) / count)
      DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
        let prepared = range.map { place in
          let before = place == 0 ? previous : acts[place - 1].chain
          return Prepared { try PreparedAct(acts[place], after: before, keys: keys) }
        }
        parts.withLock { $0[part] = prepared }
      }
    }
  }

  /// Waits for all of them and hands them over one by one, in the order of the acts.
  func forEach(_ body: (Prepared) throws -> Void) rethrows {
    work.wait()
    let parts = parts.withLock { parts in
      defer { parts = [] }
      return parts
    }
    for part in parts {
      for prepared in part { try body(prepared) }
    }
  }
}
