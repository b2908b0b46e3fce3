/// How two places agree: commune, then village.
enum PlaceLevel: UInt8, CaseIterable, Sendable {
  case communeAndVillage
  case commune
  case communeNotVillage
  /// The same after a merger or renaming.
  case renamedAndVillage
  case renamed
  case renamedNotVillage
  /// Communes look alike.
  case nearAndVillage
  case near
  case nearNotVillage
  /// One commune is missing.
  case village
  case notVillage
  /// Another commune, the same village.
  case otherCommuneVillage
  case otherCommune
}
