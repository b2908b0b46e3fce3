/// A scan or photograph bound to a dossier: the file lies outside the database under its own hash.
public struct KeptAttachment: Sendable, Equatable {
  /// What a file was found to be, by its content.
  public enum Media: String, CaseIterable, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"
  }

  public var attachmentID: String
  public var dossierID: String
  /// SHA-256 of the file, hexadecimal.
  public var digest: String
  public var media: Media
  public var byteCount: Int
  public var fileName: String
  /// What it shows, in words.
  public var label: String
  public var by: OfficeHand

  public init(
    attachmentID: String, dossierID: String, digest: String, media: Media, byteCount: Int,
    fileName: String, label: String, by: OfficeHand
  ) {
    self.attachmentID = attachmentID
    self.dossierID = dossierID
    self.digest = digest
    self.media = media
    self.byteCount = byteCount
    self.fileName = fileName
    self.label = label
    self.by = by
  }

  var canonicalText: String {
    var object = CanonicalObject()
    object.set("attachment", attachmentID)
    object.set("by", by.canonicalObject)
    object.set("bytes", byteCount)
    object.set("digest", digest)
    object.set("dossier", dossierID)
    object.set("file", fileName)
    object.setIfAny("label", label)
    object.set("media", media.rawValue)
    return object.text
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(
      besides: ["attachment", "by", "bytes", "digest", "dossier", "file", "label", "media"])
    guard let media = Media(rawValue: try value.requiredText("media")) else {
      throw UnreadableAct()
    }
    self.media = media
    attachmentID = try value.requiredText("attachment")
    by = try OfficeHand(try value.required("by"))
    byteCount = try value.requiredInteger("bytes")
    digest = try value.requiredText("digest")
    dossierID = try value.requiredText("dossier")
    fileName = try value.requiredText("file")
    label = try value.textIfAny("label")
  }
}
