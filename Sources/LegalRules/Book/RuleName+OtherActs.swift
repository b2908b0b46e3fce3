/// The rules of recognitions, guardianships, adoptions and notes from abroad.
extension RuleName {
  /// Whether the office recognises only what nobody disputes; everything else is for the court.
  public static let recognitionUndisputed: RuleName = "recognition.undisputed"
  /// Whether parent and child must live; otherwise the court finds.
  public static let recognitionOfTheLiving: RuleName = "recognition.living"
  /// Public notice of a recognition with a foreign element.
  public static let recognitionPosting: RuleName = "posting.foreignRecognition"
  /// From this age on somebody is no minor.
  public static let majority: RuleName = "person.majority"
  /// Full years of a guardian.
  public static let guardianAge: RuleName = "guardianship.age"
  /// Whether a guardian has to state that the conditions of the law are met.
  public static let guardianConditions: RuleName = "guardianship.conditions"
  /// Nobody has two guardians, grandparents together left aside.
  public static let oneGuardian: RuleName = "guardianship.oneGuardian"
  /// Who is guardian of a minor by law.
  public static let naturalGuardianOfMinor: RuleName = "guardianship.natural.minor"
  /// Who is guardian by law of somebody without capacity.
  public static let naturalGuardianOfAdult: RuleName = "guardianship.natural.adult"
  /// From this age on the ethnicity of a minor is determined anew only with the person's consent.
  public static let ownConsentToEthnicity: RuleName = "consent.ethnicity.own.from"
  /// Whether ethnicity is determined anew only after a parent.
  public static let ethnicityOfParent: RuleName = "ethnicity.ofParent"
  /// Years by which an adopter is older than the child.
  public static let adoptionAgeDifference: RuleName = "adoption.ageDifference"
  /// Below this age anybody can be adopted.
  public static let adoptionAge: RuleName = "adoption.child.below"
  /// Below this one somebody whom a step-parent, aunt or uncle adopts.
  public static let adoptionAgeInFamily: RuleName = "adoption.child.below.family"
  /// Whether of several divorces abroad the latest alone is noted.
  public static let latestDivorce: RuleName = "foreignDivorce.latestOnly"
  /// Whether a marriage abroad is noted only where the conditions of marriage are met.
  public static let foreignMarriageConditions: RuleName = "foreignMarriage.conditions"
  /// Whether both of the couple that asked for a surrogacy stand in the entry.
  public static let surrogacyCouple: RuleName = "birth.surrogacy.couple"
  /// Whether a holder of papers names them, and was searched for in the books.
  public static let holderPapers: RuleName = "birth.holder.papers"
  /// Working days in which an act on the move is entered, and those in which its papers are brought back.
  public static let mobileEntry: RuleName = "processing.mobile.entry"
  /// See `mobileEntry`.
  public static let mobileReturn: RuleName = "processing.mobile"
}
