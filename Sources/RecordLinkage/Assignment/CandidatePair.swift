/// A pair that may be the same, with the logarithm of its likelihood ratio.
struct CandidatePair: Sendable {
  var left: UInt32
  var right: UInt32
  /// Natural logarithm of "the same" over "not the same", before any prior.
  var evidence: Float
}
