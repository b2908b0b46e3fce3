import CPango
import Foundation
import Testing

@testable import Documents

/// Pictures made small, and pictures that are none.
@Suite struct SmallPictureTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "hotich-pictures-\(UInt64.random(in: 0...UInt64.max))")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A PNG whose upper left quarter is black, as a scan without alpha.
  private func png(_ width: Int32, _ height: Int32) throws -> String {
    let surface = try #require(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height))
    defer { cairo_surface_destroy(surface) }
    let context = try #require(cairo_create(surface))
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_rectangle(context, 0, 0, Double(width) / 2, Double(height) / 2)
    cairo_fill(context)
    let path = folder.appendingPathComponent("a-\(width)-\(height).png").path
    #expect(cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS)
    return path
  }

  private func kept(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder.appendingPathComponent(name)
    try Data(bytes).write(to: path)
    return path.path
  }

  /// Width, height and whether each quarter is dark, upper left first, then upper right.
  private func look(_ jpeg: [UInt8]) throws -> (Int, Int, [Bool]) {
    let raster = try Raster(jpeg: jpeg, side: 4_000)
    let points = try #require(raster.points)
    let quarters = [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
      points[raster.stride * (raster.height * y / 4) + 4 * (raster.width * x / 4)] < 100
    }
    return (raster.width, raster.height, quarters)
  }

  /// The JPEG with a word of the camera on how it was held.
  private func held(_ jpeg: [UInt8], _ number: UInt8) -> [UInt8] {
    let exif: [UInt8] =
      Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
      + [0x12, 0x01, 3, 0, 1, 0, 0, 0, number, 0, 0, 0] + [0, 0, 0, 0]
    return Array(jpeg[0..<2]) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
      + Array(jpeg[2...])
  }

  @Test func `a scan becomes small and keeps its shape`() throws {
    let small = try SmallPicture.jpeg(ofPNG: png(2_480, 3_508), side: 320)
    let (width, height, quarters) = try look(small)
    #expect(width == 226 && height == 320)
    #expect(quarters == [true, false, false, false])
    #expect(small.count < 20_000)
    let jpeg = try kept(small, "b.jpg")
    #expect(try look(SmallPicture.jpeg(ofJPEG: jpeg, side: 100)).1 == 100)
    // What is small already is not blown up.
    #expect(try look(SmallPicture.jpeg(ofJPEG: jpeg, side: 3_000)).1 == 320)
  }

  @Test(arguments: [
    (1, [true, false, false, false]), (2, [false, true, false, false]),
    (3, [false, false, false, true]), (4, [false, false, true, false]),
    (5, [true, false, false, false]), (6, [false, true, false, false]),
    (7, [false, false, false, true]), (8, [false, false, true, false]),
  ])
  func `a photograph is turned as the camera was held`(number: Int, quarters: [Bool]) throws {
    let plain = try SmallPicture.jpeg(ofPNG: png(400, 200), side: 400)
    let path = try kept(held(plain, UInt8(number)), "c.jpg")
    let (width, height, found) = try look(SmallPicture.jpeg(ofJPEG: path, side: 300))
    #expect((width, height) == (number >= 5 ? (150, 300) : (300, 150)))
    #expect(found == quarters)
  }

  @Test func `a picture that claims to be huge is refused before it is decoded`() throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try png(8, 8))))
    // 60,000 × 60,000 in the head: 14 GB if anybody believed it.
    bytes.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
    let path = try kept(bytes, "d.png")
    #expect(throws: PictureProblem.tooManyPoints) {
      try SmallPicture.jpeg(ofPNG: path, side: 320)
    }
    var jpeg = try SmallPicture.jpeg(ofPNG: png(64, 64), side: 64)
    let frame = try #require(
      jpeg.indices.dropLast(9).first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFF, 0xDC, 0xFF, 0xDC])
    let wide = try kept(jpeg, "e.jpg")
    #expect(throws: PictureProblem.tooManyPoints) {
      try SmallPicture.jpeg(ofJPEG: wide, side: 320)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 30, 200])
  func `bytes that are no picture are refused`(count: Int) throws {
    let noise = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1]
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    for head in [[], start, png, start + [0xFF, 0xFF], png + [0, 0, 0, 13] + Array("IHDR".utf8)] {
      let path = try kept(head + noise, "f-\(count)")
      #expect(throws: PictureProblem.self) { try SmallPicture.jpeg(ofJPEG: path, side: 320) }
      #expect(throws: PictureProblem.self) { try SmallPicture.jpeg(ofPNG: path, side: 320) }
    }
    #expect(throws: PictureProblem.unreadable) {
      try SmallPicture.jpeg(ofJPEG: "/nowhere", side: 320)
    }
  }

  @Test func `a picture that breaks off shows its beginning or is refused, never more`() throws {
    let whole = try SmallPicture.jpeg(ofPNG: png(600, 600), side: 600)
    for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
      let path = try kept(Array(whole.prefix(length)), "g.jpg")
      // Either is right; that it returns is the point.
      let small = try? SmallPicture.jpeg(ofJPEG: path, side: 100)
      #expect(small.map { $0.count < 20_000 } ?? true)
    }
  }
}
