internal import Foundation
internal import SQLToolkit
internal import SQLiteDriver

/// The ledger's file as it was before an update, beside the present one: the way back to the earlier version of the
/// program. One is kept, the latest.
struct SafetyCopy {
  let url: URL
  private let ledger: URL

  init(of folder: DataFolder) {
    ledger = folder.ledger
    url = folder.url.appending(path: "ledger.before-update.sqlite")
  }

  /// On the disk, whole, when this returns; one that is under way has another name.
  ///
  /// Throws an `OperatorError` where the disk has no room for it and for the update behind it.
  func make() async throws {
    try checkRoom()
    let part = URL(filePath: "\(url.path).part")
    try RebuiltFile(part).remove()
    // Made here, for the engine would make it readable by others; it takes an empty file for a new one.
    guard
      FileManager.default.createFile(
        atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw StoreErrors.unwritable(part.path) }
    do {
      try await SQLiteDatabase(readingPath: ledger.path).copy(toPath: part.path)
      try RebuiltFile(part).replace(url)
    } catch {
      try RebuiltFile(part).remove()
      throw error
    }
  }

  /// What the update writes goes into a log beside the file first, so that there must be room for the ledger twice:
  /// better refused before it begins than on a disk that is full to the brim.
  private func checkRoom() throws {
    let files = FileManager.default
    let sizes = ["", "-wal"].map { ending in
      // There may be no log, and what cannot be asked takes no room.
      (try? files.attributesOfItem(atPath: "\(ledger.path)\(ending)")[.size] as? Int) ?? 0
    }
    let needed = 2 * sizes.reduce(0, +)
    let values = try ledger.deletingLastPathComponent()
      .resourceValues(forKeys: [.volumeAvailableCapacityKey])
    guard let free = values.volumeAvailableCapacity, free < needed else { return }
    throw StoreErrors.noRoom(needed: needed)
  }
}
