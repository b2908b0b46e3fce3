internal import Glibc

/// Logarithms for places that need no other mathematics.
enum Logarithm {
  static func natural(_ number: Double) -> Double { log(number) }
}
