import FoundationEssentials
import RegistryServices

/// Makes "pictures" of files that hold `good`, and counts how often it is asked.
actor CountedThumbnails: ThumbnailMaking {
  private(set) var asked = 0

  func make(of path: String, _ media: KeptAttachment.Media, at place: String) async -> Bool {
    asked += 1
    guard let bytes = FileManager.default.contents(atPath: path),
      String(decoding: bytes, as: UTF8.self).contains("good")
    else { return false }
    return FileManager.default.createFile(atPath: place, contents: bytes)
  }
}
