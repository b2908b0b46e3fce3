internal import CivilDate
internal import FoundationEssentials
public import RegistryServices
internal import SQLToolkit

extension StoredDossiers {
  /// The largest file that a dossier takes: a scan of a few pages, a photograph of a phone.
  private static let mostBytes = 20_000_000

  /// A place for a file that is coming in.
  public func newAttachment(fileName: String) async throws -> Upload {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/incoming", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let id = identifiers.next(at: now())
    return Upload(id: id, fileName: fileName, place: "\(folder)/incoming/\(id)")
  }

  /// Looks at a file that came in and binds it to a dossier: its type is that of its content, and it lies
  /// under its own digest, so that the act and the file prove each other.
  public func keep(
    attachment: Upload, label: String, dossierID: String, by account: Account
  ) async throws -> ActReceipt {
    do {
      try await ledger.read { connection in
        try DossierTable(connection: connection, seenBy: account).checkOpen(dossierID)
      }
    } catch {
      await discard(attachment: attachment)
      throw error
    }
    let file = AttachmentFile.read(path: attachment.place, most: Self.mostBytes)
    guard let file else {
      await discard(attachment: attachment)
      throw RegistrationRefusal.attachmentRefused
    }
    let place = path(of: file.digest)
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(file.digest.prefix(2))", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    if FileManager.default.fileExists(atPath: place) {
      await discard(attachment: attachment)
    } else {
      try FileManager.default.moveItem(atPath: attachment.place, toPath: place)
    }
    let kept = KeptAttachment(
      attachmentID: attachment.id, dossierID: dossierID, digest: file.digest, media: file.media,
      byteCount: file.byteCount, fileName: attachment.fileName, label: label, by: account.hand)
    return try await ledger.write { session in
      let dossiers = DossierTable(connection: session.connection, seenBy: account)
      try dossiers.checkOpen(dossierID)
      return try session.record(
        .office(.attachmentKept(kept)), subject: dossierID, actor: account.id,
        requestKey: "attachment:\(attachment.id)")
    }
  }

  /// Forgets a file that was broken off.
  public func discard(attachment: Upload) async {
    guard FileManager.default.fileExists(atPath: attachment.place) else { return }
    // What cannot be removed lies in the folder of files on their way, where nothing reads it.
    do { try FileManager.default.removeItem(atPath: attachment.place) } catch {}
  }

  /// Where a kept file lies; nil when no dossier that the account may see has one of the id. The look is noted.
  public func attachment(
    id: String, dossierID: String, by account: Account
  ) async throws -> (KeptAttachment, path: String)? {
    let found = try await kept(id: id, dossierID: dossierID, by: account)
    if found != nil { try await accessLog.note(.sawAttachment(id, by: account.id)) }
    return found
  }

  private func kept(
    id: String, dossierID: String, by account: Account
  ) async throws -> (KeptAttachment, path: String)? {
    let kept = try await ledger.read { connection -> KeptAttachment? in
      let dossiers = DossierTable(connection: connection, seenBy: account)
      guard try !dossiers.find("id = \(dossierID)").isEmpty else { return nil }
      let sequence = try connection.firstRow(
        "SELECT seq FROM attachment WHERE id = \(id) AND dossier_id = \(dossierID)"
      ) { $0.integer(0) }
      guard let sequence,
        case .office(.attachmentKept(let kept)) = try OfficeTrail(connection).step(sequence)
          .content
      else { return nil }
      return kept
    }
    return kept.map { ($0, path(of: $0.digest)) }
  }

  /// A kept file in small; nil as above. It is made when somebody first looks, and kept: of a file of which
  /// none can be made an empty file is kept, so that it is not tried again. Who looks does not wait long for one
  /// that takes long: the sign stands for it until it is there.
  public func thumbnail(
    id: String, dossierID: String, by account: Account
  ) async throws -> AttachmentThumbnail? {
    guard
      let (kept, source) = try await kept(id: id, dossierID: dossierID, by: account)
    else { return nil }
    let place = "\(folder)/small/\(kept.digest.prefix(2))/\(kept.digest).jpg"
    let files = FileManager.default
    if !files.fileExists(atPath: place) {
      let coming = "\(folder)/small/\(identifiers.next(at: now())).jpg"
      let isThere = try await room.make(
        kept.digest, waitingAtMost: patience
      ) { [thumbnails] in
        try await Self.make(of: source, kept.media, at: place, by: coming, thumbnails)
      }
      guard isThere else { return AttachmentThumbnail(media: kept.media, path: nil) }
    }
    let size = try files.attributesOfItem(atPath: place)[.size] as? Int ?? 0
    return AttachmentThumbnail(media: kept.media, path: size > 0 ? place : nil)
  }

  private static func make(
    of source: String, _ media: KeptAttachment.Media, at place: String, by coming: String,
    _ thumbnails: any ThumbnailMaking
  ) async throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: URL(filePath: place).deletingLastPathComponent().path,
      withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if await thumbnails.make(of: source, media, at: coming) {
      if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
      try files.moveItem(atPath: coming, toPath: place)
    } else {
      if files.fileExists(atPath: coming) { try files.removeItem(atPath: coming) }
      _ = files.createFile(atPath: place, contents: nil)
    }
  }

  /// Removes what sendings that were broken off or refused left behind. A file that an act names stays, and so
  /// does what is not older than a day: it may be on its way. Answers how many were removed.
  @discardableResult
  public func sweepAttachments() async throws -> Int {
    let named = Set(
      try await ledger.read { connection in
        try connection.rows("SELECT digest FROM attachment") { $0.text(0) }
      })
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else { return 0 }
    let yesterday = Date(
      timeIntervalSince1970: Double(now().millisecondsSince1970) / 1_000 - 86_400)
    var removed = 0
    for part in try files.contentsOfDirectory(atPath: folder)
    where part == "incoming" || part.utf8.count == 2 {
      for name in try files.contentsOfDirectory(atPath: "\(folder)/\(part)")
      where !named.contains(name) {
        let place = "\(folder)/\(part)/\(name)"
        let changed = try files.attributesOfItem(atPath: place)[.modificationDate] as? Date
        guard let changed, changed < yesterday else { continue }
        try files.removeItem(atPath: place)
        removed += 1
      }
    }
    return removed
  }

  private func path(of digest: String) -> String { "\(folder)/\(digest.prefix(2))/\(digest)" }
}
