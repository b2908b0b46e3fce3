/// The targets of the programme, by the keys of its data file.
public enum IndicatorKey: String, CaseIterable, Sendable, Codable {
  case birthOnTime = "birth_on_time"
  case birthWithinYear = "birth_within_year"
  case ecertPhase1 = "ecert_phase1"
  case noCertificate = "no_certificate"
  case vulnerable
  case ecertPhase2 = "ecert_phase2"
  case validCertificate = "valid_certificate"
  case deathOnTime = "death_on_time"
  case deathWithinYear = "death_within_year"
  case divorceRecorded = "divorce_recorded"
  case divorceLegacy = "divorce_legacy"
  case divorceRealtime = "divorce_realtime"
  case yearlyPublication = "yearly_publication"

  /// Whether it counts births by when they were registered.
  public var isOfBirths: Bool { self == .birthOnTime || self == .birthWithinYear }
}
