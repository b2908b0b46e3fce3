internal import CivilDate
internal import CivilRegistration
internal import LegalRules
internal import RegistryServices

/// The paper that an entry gives rise to, under the name, number and signature of the law of its day.
struct OriginalPaper {
  let register: RegisterKind
  let registeredOn: PlainDate

  init(register: RegisterKind, registeredOn: PlainDate) {
    self.register = register
    self.registeredOn = registeredOn
  }

  init(_ entry: KnownEntry) {
    self.init(register: entry.register, registeredOn: entry.registeredOn)
  }

  /// The name under which law files speak of it.
  var kind: String { Self.kind(of: register) }

  /// The names of all originals.
  static let kinds = Set(RegisterKind.allCases.map(kind))

  private static func kind(of register: RegisterKind) -> String {
    register == .parentage ? "recognition" : register.rawValue
  }

  /// How many originals the law of the day has: husband and wife have one each. One where it does not say.
  func copies(_ law: LawBook) -> Int {
    var trail = RuleTrail(law)
    guard trail.knows(.copies(of: kind)) else { return 1 }
    return trail.count(.copies(of: kind), on: registeredOn) ?? 1
  }

  /// Empty where the law of the day is not known.
  func title(_ law: LawBook) -> String {
    var trail = RuleTrail(law)
    return trail.text(.title(of: kind), on: registeredOn) ?? ""
  }

  /// Its number where it does not simply bear the entry's; empty otherwise.
  func number(of entry: KnownEntry, _ law: LawBook) -> String {
    var trail = RuleTrail(law)
    guard let pattern = trail.text(.number(of: kind), on: registeredOn),
      let number = EntryNumber(cell: entry.reference)
    else { return "" }
    let year = number.year ?? registeredOn.year
    return NumberFormat(pattern)?.text(number.number, year: year) ?? ""
  }

  /// Who signed the entry, with the lines that stand above the signature.
  func signer(of entry: KnownEntry, _ law: LawBook) -> OfficeHand {
    let columns = entry.history.kind.columns
    func cell(_ name: String) -> String {
      guard let place = columns.firstIndex(of: name), place < entry.history.original.cells.count
      else { return "" }
      return entry.history.original.cells[place]
    }
    let office = cell("chucVuNguoiKy")
    let lines = SignerOffice(law).lines(of: office, on: registeredOn)
    return OfficeHand(
      accountID: "", name: cell("nguoiKy"),
      title: lines?.joined(separator: ", ") ?? office.uppercased())
  }

  /// The paper as it would be given out now; its number and signer are the entry's. `reason` is why there is
  /// one more than the law has.
  func paper(
    of entry: KnownEntry, id: String, receiver: String, reason: String = "", on day: PlainDate,
    by hand: OfficeHand,
    _ law: LawBook
  ) -> GivenPaper {
    let number = number(of: entry, law)
    return GivenPaper(
      paperID: id, kind: kind, title: title(law), entryID: entry.entryID, dossierID: "",
      place: nil, copies: copies(law), receiver: receiver, purpose: reason,
      fields: number.isEmpty ? [] : [.init(name: "number", value: number)], issuedOn: day,
      hands: ActHands(typed: hand, checked: hand, signed: signer(of: entry, law)))
  }
}
