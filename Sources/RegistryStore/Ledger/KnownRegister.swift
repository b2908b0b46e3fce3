internal import RegistryServices
internal import SQLToolkit
internal import Synchronization

/// What the first act says of the register. No later act changes it, so that it is read once.
final class KnownRegister: Sendable {
  struct Facts: Sendable {
    let opened: RegisterOpened
    let rowKeys: RowKeys
    /// The commune under its present name alone.
    let ownPlaces: LocalPlaces
    /// The commune with those that became it.
    let places: LocalPlaces

    init(_ opened: RegisterOpened) {
      self.opened = opened
      rowKeys = RowKeys(secret: opened.rowKeySecret)
      ownPlaces = opened.ownPlaces
      places = LocalPlaces(opened.commune)
    }
  }

  private let known = Mutex<Facts?>(nil)

  /// Only for a connection to which the first act was there when its transaction began: what could still be
  /// taken back is not kept.
  func facts(_ connection: any SQLConnection) throws -> Facts {
    try known.withLock { known in
      if let known { return known }
      let facts = Facts(try RegisterOpened.read(connection))
      known = facts
      return facts
    }
  }
}
