internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices

/// The paper that an entry gives rise to, under the name that it bears by the law of its day.
struct OriginalPaper {
  let register: RegisterKind
  let registeredOn: PlainDate

  /// The name under which law files speak of it.
  var kind: String { register.rawValue }

  /// Husband and wife have one each.
  var copies: Int { register == .marriage ? 2 : 1 }

  /// Empty where the law of the day is not known.
  func title(_ law: LawBook) -> String {
    var trail = RuleTrail(law)
    return trail.text(RuleName(rawValue: "paper.\(kind).title"), on: registeredOn) ?? ""
  }
}
