internal import Glibc

/// The few functions of analysis that estimates need, from the C library.
enum Mathematics {
  static func naturalLogarithm(_ number: Double) -> Double { log(number) }
  static func exponential(_ number: Double) -> Double { exp(number) }

  /// The logarithm of the odds of a share between 0 and 1.
  static func logit(_ share: Double) -> Double { log(share / (1 - share)) }

  /// The share whose log odds these are.
  static func share(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// The 97.5th percentile of the normal distribution.
  static let normal975 = 1.959_963_984_540_054
}
