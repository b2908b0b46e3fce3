/// Agreement of things that only agree or differ.
enum AgreementLevel: UInt8, CaseIterable, Sendable {
  case agree
  case differ
}
