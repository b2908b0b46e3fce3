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
    let file = try AttachmentFile.read(path: attachment.place, most: Self.mostBytes)
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
      let dossiers = DossierTable(connection: session.connection)
      guard try !dossiers.find("id = \(dossierID)").isEmpty else {
        throw RegistrationRefusal.unknownDossier
      }
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

  /// Where a kept file lies; nil when the dossier has none of the id.
  public func attachment(
    id: String, dossierID: String
  ) async throws -> (KeptAttachment, path: String)? {
    let kept = try await ledger.read { connection -> KeptAttachment? in
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

  private func path(of digest: String) -> String { "\(folder)/\(digest.prefix(2))/\(digest)" }
}
