import RegistryServices

/// Makes no picture of anything.
struct NoThumbnails: ThumbnailMaking {
  func make(of path: String, _ media: KeptAttachment.Media, at place: String) async -> Bool {
    false
  }
}
