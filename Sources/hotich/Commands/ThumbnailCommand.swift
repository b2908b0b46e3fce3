internal import ArgumentParser
internal import Documents
internal import Foundation
internal import RegistryServices

/// `hotich thumbnail`: one file made small, in a process of its own with limits. The server starts it.
struct ThumbnailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thumbnail",
    abstract: "Thu nhỏ một ảnh, một trang PDF · one file made small (started by the server).",
    shouldDisplay: false)

  @Argument(help: "image/jpeg, image/png, application/pdf.") var media: String
  @Argument(help: "Tệp gốc · the file.") var source: String
  @Argument(help: "Nơi ghi ảnh nhỏ · where the small JPEG goes.") var place: String

  /// Points of the longer side.
  private static let side = 320
  /// The helper may use so much: seconds of a processor, bytes of memory, bytes of a file.
  private static let limits: [(Int32, UInt64)] = [
    (Int32(RLIMIT_CPU.rawValue), 10), (Int32(RLIMIT_AS.rawValue), 768_000_000),
    (Int32(RLIMIT_FSIZE.rawValue), 4_000_000), (Int32(RLIMIT_CORE.rawValue), 0),
  ]

  func run() throws {
    // Should a file of the server be open here after all, it is not any more.
    for descriptor: Int32 in 3..<1_024 { close(descriptor) }
    for (kind, most) in Self.limits {
      var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
      guard setrlimit(__rlimit_resource_t(UInt32(kind)), &limit) == 0 else {
        throw ExitCode.failure
      }
    }
    switch KeptAttachment.Media(rawValue: media) {
    case .jpeg: try write(SmallPicture.jpeg(ofJPEG: source, side: Self.side))
    case .png: try write(SmallPicture.jpeg(ofPNG: source, side: Self.side))
    case .pdf: try becomePDFReader()
    case nil: throw ExitCode.failure
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: place))
  }

  /// Poppler reads the page in this process's place, and so within its limits. It adds `.jpg` to the name.
  private func becomePDFReader() throws {
    let words = [
      "pdftoppm", "-f", "1", "-l", "1", "-singlefile", "-jpeg", "-scale-to", "\(Self.side)", source,
      place.hasSuffix(".jpg") ? String(place.dropLast(4)) : place,
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    execv("/usr/bin/pdftoppm", arguments)
    // Not installed: the dossier shows a sign instead of the page.
    throw ExitCode(2)
  }
}
