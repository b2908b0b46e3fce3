/// Compares places.
enum PlaceComparison {
  /// How two places agree, or nothing if neither commune nor village can be compared.
  ///
  /// - Parameters:
  ///   - left: the three words of a place: commune as written, latest commune, village.
  ///   - right: those of the other place.
  ///   - isNear: whether two communes as written are one slip apart.
  /// - Returns: the level by commune, then village.
  @inline(__always)
  static func level(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>,
    isNear: (UInt32, UInt32) -> Bool
  ) -> PlaceLevel? {
    let hasVillages = left[2] != 0 && right[2] != 0
    let village = hasVillages && left[2] == right[2]
    guard left[0] != 0, right[0] != 0 else {
      return hasVillages ? (village ? .village : .notVillage) : nil
    }
    if left[1] == right[1] {
      if left[0] == right[0] {
        return village ? .communeAndVillage : hasVillages ? .communeNotVillage : .commune
      }
      return village ? .renamedAndVillage : hasVillages ? .renamedNotVillage : .renamed
    }
    if isNear(left[0], right[0]) {
      return village ? .nearAndVillage : hasVillages ? .nearNotVillage : .near
    }
    return village ? .otherCommuneVillage : .otherCommune
  }
}
