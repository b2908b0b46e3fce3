/// The file a row came from.
public struct RowOrigin: Sendable, Equatable {
  public var fileName: String
  /// SHA-256 of the file's bytes, hexadecimal; empty for a row corrected by hand.
  public var fileDigest: String

  public init(fileName: String, fileDigest: String) {
    self.fileName = fileName
    self.fileDigest = fileDigest
  }

  var canonicalObject: CanonicalObject {
    var object = CanonicalObject()
    object.set("digest", fileDigest)
    object.set("file", fileName)
    return object
  }

  init(_ value: CanonicalValue) throws(UnreadableAct) {
    try value.hasNoFields(besides: ["digest", "file"])
    fileDigest = try value.requiredText("digest")
    fileName = try value.requiredText("file")
  }
}
