internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices

/// The office of one who signs: as books name it, and as it stands above a signature.
struct SignerOffice {
  private let law: LawBook

  init(_ law: LawBook) {
    self.law = law
  }

  /// `Phó Chủ tịch` of `KT. CHỦ TỊCH, PHÓ CHỦ TỊCH`; what the law of the day does not know stays as it is.
  func office(of hand: OfficeHand, on day: PlainDate) -> String {
    var trail = RuleTrail(law)
    for role in SignerRole.allCases {
      guard let lines = trail.list(.signature(of: role.rawValue), on: day),
        lines.joined(separator: ", ") == hand.title
      else { continue }
      return trail.text(.office(of: role.rawValue), on: day) ?? hand.title
    }
    return hand.title
  }

  /// The lines above a signature, of a title as books or pages write it: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH` of
  /// `Phó Chủ tịch UBND xã`. What the law of the day does not know is one line in capitals.
  func lines(of hand: OfficeHand, on day: PlainDate) -> [String] {
    var trail = RuleTrail(law)
    for role in SignerRole.allCases {
      guard let office = trail.text(.office(of: role.rawValue), on: day),
        let lines = trail.list(.signature(of: role.rawValue), on: day),
        hand.title.hasPrefix(office) || lines.joined(separator: ", ") == hand.title
      else { continue }
      return lines
    }
    return [hand.title.uppercased()]
  }

  /// Where the first of those who may sign a paper signs it; nil where nobody may, or the law is not known.
  func block(of paper: String, among signers: [OfficeSigner], on day: PlainDate) -> SignerBlock? {
    var trail = RuleTrail(law)
    let roles = trail.list(.signer(of: paper), on: day) ?? []
    guard let signer = signers.first(where: { roles.contains($0.role.rawValue) }) else {
      // Nobody has an account: the place of the chief is kept, without a name.
      return roles.first.flatMap { trail.list(.signature(of: $0), on: day) }.map {
        SignerBlock(.authority, lines: $0)
      }
    }
    return trail.list(.signature(of: signer.role.rawValue), on: day).map {
      SignerBlock(.authority, lines: $0, name: signer.name)
    }
  }

  /// The lines above the signature of an office as books name it; nil where the law of the day has none.
  func lines(of office: String, on day: PlainDate) -> [String]? {
    var trail = RuleTrail(law)
    let role = SignerRole.allCases.first {
      trail.text(.office(of: $0.rawValue), on: day) == office
    }
    return role.flatMap { trail.list(.signature(of: $0.rawValue), on: day) }
  }
}
