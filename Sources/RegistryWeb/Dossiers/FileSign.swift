import RegistryServices

/// What stands for a file of which no small picture could be made: a sheet with its type.
enum FileSign {
  static func svg(_ media: KeptAttachment.Media) -> String {
    let name =
      switch media {
      case .pdf: "PDF"
      case .jpeg: "JPEG"
      case .png: "PNG"
      }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 96" width="72" height="96">\
      <path d="M6 3h42l18 18v72H6z" fill="#fff" stroke="#4a5560" stroke-width="2"/>\
      <path d="M48 3v18h18" fill="none" stroke="#4a5560" stroke-width="2"/>\
      <text x="36" y="62" font-family="sans-serif" font-size="16" text-anchor="middle" \
      fill="#4a5560">\(name)</text></svg>
      """
  }
}
