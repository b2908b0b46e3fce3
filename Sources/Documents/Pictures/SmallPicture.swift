internal import CPango
internal import CTurboJPEG
internal import Glibc

/// Pictures of outside, made small: JPEG by libjpeg-turbo, PNG by Cairo.
///
/// To be called in a process of its own with limits: a picture of a few kilobytes can ask for gigabytes.
public enum SmallPicture {
  /// A page of A4 at 600 points to the inch has 35 million.
  public static let mostPoints = 64_000_000
  /// Of the file.
  static let mostBytes = 32_000_000
  private static let quality: Int32 = 80

  /// A JPEG of at most `side` points in width and height, upright.
  public static func jpeg(
    ofJPEG path: String, side: Int
  ) throws(PictureProblem) -> [UInt8] {
    let bytes = try contents(of: path)
    let raster = try Raster(jpeg: bytes, side: side)
    return try encoded(try raster.scaled(to: side, Orientation.of(jpeg: bytes)))
  }

  /// The same of a PNG.
  public static func jpeg(ofPNG path: String, side: Int) throws(PictureProblem) -> [UInt8] {
    let bytes = try contents(of: path, most: 33)
    guard let size = pngSize(bytes) else { throw .broken }
    guard size.width <= mostPoints, size.height <= mostPoints,
      size.width * size.height <= mostPoints
    else { throw .tooManyPoints }
    return try encoded(try Raster(png: path).scaled(to: side, .upright))
  }

  /// What the first chunk says, before anything is decoded.
  static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
    func number(_ place: Int) -> Int {
      bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    let (width, height) = (number(16), number(20))
    return width > 0 && height > 0 ? (width, height) : nil
  }

  private static func contents(
    of path: String, most: Int = mostBytes
  ) throws(PictureProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(most, 65_536))
    while bytes.count < most {
      let length = read(descriptor, &piece, piece.count)
      if length < 0, errno == EINTR { continue }
      guard length >= 0 else { throw .unreadable }
      guard length > 0 else { return bytes }
      bytes += piece[0..<length]
    }
    // Of a PNG the beginning is enough.
    guard most < mostBytes else { throw .unreadable }
    return bytes
  }

  private static func encoded(_ raster: Raster) throws(PictureProblem) -> [UInt8] {
    guard let handle = tjInitCompress() else { throw .unreadable }
    defer { tjDestroy(handle) }
    var buffer: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    defer { tjFree(buffer) }
    let outcome = tjCompress2(
      handle, raster.points, Int32(raster.width), Int32(raster.stride), Int32(raster.height),
      TJPF_BGRX.rawValue, &buffer, &length, Int32(TJSAMP_420.rawValue), quality, 0)
    guard outcome == 0, let buffer else { throw .broken }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
  }
}
