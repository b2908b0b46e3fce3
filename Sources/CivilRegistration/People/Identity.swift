/// Number and paper by which a row identifies a person.
struct Identity {
  var identifier: PersonalIdentifier?
  var paper: IdentityPaper?
}
