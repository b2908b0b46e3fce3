/// What stands on each of the public's pages: the way to the others, and how to reach the office.
struct CitizenFrame {
  private let current: String
  private let office: PublicOffice

  init(current: String, _ office: PublicOffice) {
    self.current = current
    self.office = office
  }

  private static let places = [
    (CitizenController.guidePath, "Hướng dẫn"), (CitizenController.lookupPath, "Tra cứu hồ sơ"),
  ]

  var fields: Fields {
    [
      "citizenPlaces": Self.places.map { path, label in
        ["href": path, "label": label, "isCurrent": path == current] as Fields
      },
      "phone": Fields.optional(office.phone),
      "phoneHref": "tel:\(office.phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") })",
      "place": Fields.optional(office.place),
      "publicAddress": Fields.optional(office.address?.text),
    ]
  }
}
