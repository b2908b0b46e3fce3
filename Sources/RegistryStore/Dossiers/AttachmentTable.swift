internal import RegistryServices
internal import SQLToolkit

/// The files bound to dossiers.
struct AttachmentTable {
  let connection: any SQLConnection

  func insert(_ attachment: KeptAttachment, _ header: ActHeader) throws {
    let values: [SQLValue] = [
      .text(attachment.attachmentID), .text(attachment.dossierID), .text(attachment.digest),
      .text(attachment.media.rawValue), .integer(attachment.byteCount),
      .text(attachment.fileName), .text(attachment.label), .integer(header.sequence),
    ]
    try connection.insert(Self.insertAttachment, values)
  }

  private static let insertAttachment = SQLInsert(
    "attachment",
    ["id", "dossier_id", "digest", "media", "byte_count", "file_name", "label", "seq"])
}
