import CPango

/// The fonts of papers: Liberation Serif of version 2, and nothing else of the machine, so that a paper
/// looks the same everywhere.
///
/// A configuration of fontconfig's own; several threads may read it.
public final class FontShelf: @unchecked Sendable {
  // Unchecked, because it is written in the initialiser only and fontconfig locks its own caches.
  let configuration: OpaquePointer

  /// Where Debian and others keep the fonts.
  public static let usualFolders: [String] = [
    "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/liberation-serif", "/usr/share/fonts/liberation",
  ]

  static let family = "Liberation Serif"
  private static let files: [String] = ["Regular", "Bold", "Italic", "BoldItalic"]

  /// Takes the fonts of the first folder that has them all, with every Vietnamese letter in them.
  public init(folders: [String] = FontShelf.usualFolders) throws(FontProblem) {
    for folder in folders {
      guard let configuration = FcConfigCreate() else { continue }
      let isComplete = Self.files.allSatisfy { file in
        let path = "\(folder)/LiberationSerif-\(file).ttf"
        return FcConfigAppFontAddFile(configuration, path) == FcTrue
      }
      if isComplete, Self.hasVietnamese(configuration) {
        self.configuration = configuration
        return
      }
      FcConfigDestroy(configuration)
    }
    throw FontProblem(folders: folders)
  }

  deinit { FcConfigDestroy(configuration) }

  /// Version 1 of the fonts lacks letters such as ế.
  private static func hasVietnamese(_ configuration: OpaquePointer) -> Bool {
    guard let fonts = FcConfigGetFonts(configuration, FcSetApplication)?.pointee else {
      return false
    }
    for place in 0..<Int(fonts.nfont) {
      var letters: OpaquePointer?
      guard let pattern = fonts.fonts[place],
        FcPatternGetCharSet(pattern, FC_CHARSET, 0, &letters) == FcResultMatch,
        "ếỮđƠ₫".unicodeScalars.allSatisfy({ FcCharSetHasChar(letters, $0.value) == FcTrue })
      else { return false }
    }
    return fonts.nfont == Self.files.count
  }
}
