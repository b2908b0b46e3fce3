internal import CPango
internal import CTurboJPEG

/// A picture in memory, four bytes a point, on a surface of Cairo.
final class Raster {
  private let surface: OpaquePointer

  var width: Int { Int(cairo_image_surface_get_width(surface)) }
  var height: Int { Int(cairo_image_surface_get_height(surface)) }
  var stride: Int { Int(cairo_image_surface_get_stride(surface)) }
  var points: UnsafeMutablePointer<UInt8>? { cairo_image_surface_get_data(surface) }

  /// White.
  init(width: Int, height: Int) throws(PictureProblem) {
    let made = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    surface = try Self.checked(made)
  }

  init(png path: String) throws(PictureProblem) {
    surface = try Self.checked(cairo_image_surface_create_from_png(path))
  }

  /// Decodes no larger than it has to be: eight points become one where the picture is large.
  convenience init(jpeg bytes: [UInt8], side: Int) throws(PictureProblem) {
    guard let handle = tjInitDecompress() else { throw .unreadable }
    defer { tjDestroy(handle) }
    var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard
      tjDecompressHeader3(
        handle, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0,
      width > 0, height > 0
    else { throw .broken }
    guard Int(width) * Int(height) <= SmallPicture.mostPoints else { throw .tooManyPoints }
    let divisor = Self.divisor(longest: Int(max(width, height)), side: side)
    let scaled = (
      width: (Int(width) + divisor - 1) / divisor, height: (Int(height) + divisor - 1) / divisor
    )
    try self.init(width: scaled.width, height: scaled.height)
    cairo_surface_flush(surface)
    let flags = TJFLAG_LIMITSCANS | TJFLAG_FASTDCT
    guard
      tjDecompress2(
        handle, bytes, UInt(bytes.count), points, Int32(scaled.width), Int32(stride),
        Int32(scaled.height), TJPF_BGRX.rawValue, flags) == 0
        // A file that breaks off in the middle still shows its beginning.
        || tjGetErrorCode(handle) == TJERR_WARNING.rawValue
    else { throw .broken }
    cairo_surface_mark_dirty(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// 1, 2, 4 or 8, so that the longer side stays at least twice what is asked for.
  static func divisor(longest: Int, side: Int) -> Int {
    [8, 4, 2].first { longest / $0 >= side * 2 } ?? 1
  }

  /// On white, turned upright, its longer side no longer than `side`; a small one stays as it is.
  func scaled(to side: Int, _ orientation: Orientation) throws(PictureProblem) -> Raster {
    let turned = orientation.isTurned ? (height, width) : (width, height)
    let factor = min(1, Double(side) / Double(max(turned.0, turned.1)))
    let result = try Raster(
      width: max(1, Int((Double(turned.0) * factor).rounded())),
      height: max(1, Int((Double(turned.1) * factor).rounded())))
    guard let context = cairo_create(result.surface) else { throw .unreadable }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(
      context, Double(result.width) / Double(turned.0), Double(result.height) / Double(turned.1))
    var matrix = orientation.matrix(width: Double(width), height: Double(height))
    cairo_transform(context, &matrix)
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
    cairo_paint(context)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw .broken }
    cairo_surface_flush(result.surface)
    return result
  }

  private static func checked(_ made: OpaquePointer?) throws(PictureProblem) -> OpaquePointer {
    guard let made else { throw .unreadable }
    guard cairo_surface_status(made) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(made)
      throw .broken
    }
    return made
  }
}
