/// A syllable of a name as it is read: the folded syllable and its spelling with marks.
struct NamePiece: Sendable {
  var syllable: UInt32
  var isMarked: Bool
  /// The hash of the canonical spelling.
  var spelling: UInt64
}
