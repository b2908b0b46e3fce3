import RegistryServices

/// Where on the bench somebody is: what is asked for, as addresses and forms carry it.
struct MatchAddress {
  var query: MatchQuery

  init(_ query: MatchQuery) { self.query = query }

  init(_ fields: QueryFields) {
    query = MatchQuery(
      job: fields["viec"].flatMap(MatchJob.init(slug:)),
      isDoubtedOnly: fields["loc"] == "y-kien-hai", page: fields.page)
  }

  init(_ form: FormBody) {
    query = MatchQuery(
      job: MatchJob(slug: form["viec"]), isDoubtedOnly: form["loc"] == "y-kien-hai",
      page: max(1, min(Int(form["trang"]) ?? 1, 1_000_000)))
  }

  /// The bench, with one more value or none.
  func bench(_ name: String? = nil, _ value: String? = nil, page: Int? = nil) -> String {
    let page = page ?? query.page
    var values: [(String, String?)] = [
      ("viec", query.job?.slug), ("loc", query.isDoubtedOnly ? "y-kien-hai" : nil),
      ("trang", page > 1 ? "\(page)" : nil),
    ]
    if let name { values.append((name, value)) }
    return Address.path("/doi-chieu/ban", values)
  }

  /// What a form carries along.
  var hidden: [Fields] {
    [
      ["name": "viec", "value": query.job?.slug ?? ""],
      ["name": "loc", "value": query.isDoubtedOnly ? "y-kien-hai" : ""],
      ["name": "trang", "value": "\(query.page)"],
    ]
  }
}
