/// Papers are measured in millimetres, type and PDF in points of 1/72 inch.
enum Millimetre {
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
  static func of(points: Double) -> Double { points * 25.4 / 72 }
}
