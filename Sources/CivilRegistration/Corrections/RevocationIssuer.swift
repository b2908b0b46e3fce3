/// Who can take back a registration; law files say who may (`revocation.issuer`).
public enum RevocationIssuer: String, CaseIterable, Hashable, Sendable {
  /// The chairman of the people's committee of the province or city.
  case provincialChairman
  /// The people's committee of the district, while there were districts.
  case district
  case commune
}
