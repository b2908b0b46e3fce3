/// One published value with its dimensions, as SDMX knows them.
public struct Observation: Sendable, Hashable {
  /// A value of `CL_OBS_STATUS`.
  public enum Status: String, Sendable, CaseIterable {
    case normal = "A"
    case provisional = "P"
    case estimated = "E"
    case missing = "M"
    case lowReliability = "U"
  }

  /// A value of `CL_CONF_STATUS`.
  public enum Confidentiality: String, Sendable, CaseIterable {
    case free = "F"
    case confidential = "C"
  }

  /// How often: `A` a year, `M` a month.
  public var frequency: String
  public var area: String
  public var indicator: String
  /// `M`, `F` or `_T`.
  public var sex: String
  /// `_T`, or a group such as `Y0`, `Y1T4`, `Y_GE80`.
  public var age: String
  /// `COHORT` or `REGISTRATION`.
  public var basis: String
  /// `RESIDENCE`, `OCCURRENCE` or `OFFICE`.
  public var geography: String
  /// `2025`, `2025-03`, or `2023-01-01/P3Y`.
  public var period: String
  /// A decimal number with a point; empty for a suppressed or missing one.
  public var value: String
  public var status: Status
  public var confidentiality: Confidentiality
  /// `PERSONS` or `PERCENT`.
  public var unit: String
  /// What the value is out of: `REGISTERED` or `KNOWN`.
  public var denominator: String
  public var decimals: Int
  /// A word about the value in plain text; empty if none.
  public var comment: String

  public init(
    frequency: String, area: String, indicator: String, sex: String = "_T", age: String = "_T",
    basis: String, geography: String, period: String, value: String, status: Status = .normal,
    confidentiality: Confidentiality = .free, unit: String, denominator: String,
    decimals: Int = 0, comment: String = ""
  ) {
    self.frequency = frequency
    self.area = area
    self.indicator = indicator
    self.sex = sex
    self.age = age
    self.basis = basis
    self.geography = geography
    self.period = period
    self.value = value
    self.status = status
    self.confidentiality = confidentiality
    self.unit = unit
    self.denominator = denominator
    self.decimals = decimals
    self.comment = comment
  }

  /// The dimensions as one text: no two values of a publication share it.
  public var key: String {
    [frequency, area, indicator, sex, age, basis, geography, period].joined(separator: ".")
  }

  /// All parts in the order of the columns.
  public var fields: [String] {
    [
      frequency, area, indicator, sex, age, basis, geography, period, value, status.rawValue,
      confidentiality.rawValue, unit, denominator, String(decimals), comment,
    ]
  }

  /// The names of the parts, as the data structure definition has them.
  public static let columns = [
    "FREQ", "REF_AREA", "INDICATOR", "SEX", "AGE", "BASIS", "GEO_BASIS", "TIME_PERIOD",
    "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE", "DENOM", "DECIMALS", "DATA_COMMENT",
  ]

  /// Reads the parts back; nil when they are not those of an observation.
  public init?(fields: [String]) {
    guard fields.count == Self.columns.count, let status = Status(rawValue: fields[9]),
      let confidentiality = Confidentiality(rawValue: fields[10]), let decimals = Int(fields[13])
    else { return nil }
    self.init(
      frequency: fields[0], area: fields[1], indicator: fields[2], sex: fields[3],
      age: fields[4], basis: fields[5], geography: fields[6], period: fields[7],
      value: fields[8], status: status, confidentiality: confidentiality, unit: fields[11],
      denominator: fields[12], decimals: decimals, comment: fields[14])
  }
}
