/// Compares places.
enum PlaceComparison {
  /// How two places agree, or nothing if neither commune nor village can be compared.
  static func level(
    _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, texts: TextTable
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
    let distance = texts.withBytes(left[0]) { a in
      texts.withBytes(right[0]) { b in EditDistance.osa(a, b, limit: 1) }
    }
    if distance <= 1 { return village ? .nearAndVillage : hasVillages ? .nearNotVillage : .near }
    return village ? .otherCommuneVillage : .otherCommune
  }
}
