/// The things that an office of civil registration works with.
public enum EquipmentType: String, CaseIterable, Sendable {
  case computer, printer, scanner, ups
  case signingToken = "signing-token"
  case internetLine = "internet-line"
}
