/// The codes of the exchange format that forms offer.
extension ActProcedure {
  static let sexes = RecordedSex.allCases.map { String($0.rawValue) }
  static let residences = [Residence.Kind.permanent, .temporary].map { String($0.rawValue) }
  static let identityPapers = IdentityPaper.Kind.allCases.filter { $0 != .none }
    .map { String($0.rawValue) }
}
