/// Up to twelve pieces of a name without an allocation.
struct PieceBuffer {
  private(set) var count = 0
  private var pieces: [NamePiece] = []

  subscript(position: Int) -> NamePiece { pieces[position] }

  mutating func append(_ piece: NamePiece) {
    if pieces.isEmpty { pieces.reserveCapacity(8) }
    guard count < 12 else { return }
    pieces.append(piece)
    count += 1
  }

  mutating func removeFirst() {
    pieces.removeFirst()
    count -= 1
  }

  func withPieces<Result>(_ body: (ArraySlice<NamePiece>) -> Result) -> Result { body(pieces[...]) }
}
