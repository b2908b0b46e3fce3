import CivilDate
import CivilRegistration
import LegalRules

/// A situation as a lawyer writes it down: what happened and what is known, and what the law makes of it.
struct LegalSituation: CustomStringConvertible, Sendable {
  var name: String
  var act: ActProcedure
  var moment: ActMoment
  var isVerified: Bool
  var form: ActForm
  var signer: SigningOffice.Signer?
  var knowledge: RegisterKnowledge
  /// What is expected, in the order of the file: key and text.
  var expected: [(key: String, text: String)]

  var description: String { name }

  var question: ActQuestion? = nil
}
