import Messages
import RegistryServices

/// A case list's values as its template shows them.
struct CaseListPage {
  let list: CaseList
  let address: CaseAddress
  let messages: MessageCatalogue
  let hasSpreadsheet: Bool

  var fields: Fields {
    let query = address.query
    return [
      "heading": list.title,
      "asOf": VietnameseFormat.date(list.asOf),
      "total": VietnameseFormat.number(list.total),
      "isEmpty": list.rows.isEmpty,
      "rows": list.rows.map { CaseRow(item: $0, messages: messages).fields },
      "chips": chips,
      "hasChips": !chips.isEmpty,
      "clearHref": CaseAddress(CaseQuery(indicator: query.indicator, asOf: query.asOf)).path,
      "years": years,
      "hasYears": !list.years.isEmpty,
      "states": states,
      "villages": villages,
      "hasVillages": !list.villages.isEmpty,
      "heads": heads,
      "csvHref": address.path(ending: "/tai-ve/csv"),
      "xlsxHref": Fields.optional(hasSpreadsheet ? address.path(ending: "/tai-ve/xlsx") : nil),
      "pager": pager,
      "formAction": "/chi-tieu/\(QueryText.escaped(query.indicator))",
      "hidden": hidden,
      "cockpitHref": Address.path("/tong-quan", [("ngay", query.asOf.map(Address.day))]),
    ]
  }

  private var pager: Any {
    Pager(page: list.query.page, pageCount: list.pageCount) { page in
      address.with { $0.page = page }
    }.fields
  }

  /// The filters that are set; each is a link that takes it away.
  private var chips: [Fields] {
    var chips: [Fields] = []
    let query = address.query
    if let year = query.year {
      chips.append(["text": "Năm \(year)", "href": address.with { $0.year = nil }])
    }
    if let state = query.state {
      chips.append(["text": messages.text(state.label), "href": address.with { $0.state = nil }])
    }
    if let village = query.village {
      let name = village.isEmpty ? "Chưa rõ thôn" : village
      chips.append(["text": name, "href": address.with { $0.village = nil }])
    }
    if let day = query.asOf {
      chips.append([
        "text": "Số liệu đến \(VietnameseFormat.date(day))", "href": address.with { $0.asOf = nil },
      ])
    }
    return chips
  }

  private var years: [Fields] {
    list.years.map { year in
      ["value": "\(year)", "label": "\(year)", "isChosen": year == address.query.year]
    }
  }

  private var states: [Fields] {
    list.states.map { state in
      [
        "href": address.with { $0.state = state.key },
        "label": messages.text(state.key.label),
        "count": VietnameseFormat.number(state.count),
        "isChosen": state.key == address.query.state,
      ]
    }
  }

  private var villages: [Fields] {
    list.villages.map { village in
      [
        "value": village.key.isEmpty ? "-" : village.key,
        "label": village.key.isEmpty ? "Chưa rõ thôn" : village.key,
        "count": VietnameseFormat.number(village.count),
        "isChosen": village.key == address.query.village,
      ]
    }
  }

  /// Filters that the form with the two lists must carry along.
  private var hidden: [Fields] {
    var hidden: [Fields] = []
    let query = address.query
    if let state = query.state { hidden.append(["name": "trangThai", "value": state.rawValue]) }
    if let day = query.asOf { hidden.append(["name": "ngay", "value": Address.day(day)]) }
    if query.order != .lastDay {
      hidden.append(["name": "sapXep", "value": query.order.rawValue])
    }
    return hidden
  }

  private var heads: [Fields] {
    let plain: [(String, CaseQuery.Order?)] = [
      ("Họ tên", .name), ("Mẹ / vợ, chồng", nil), ("Thôn", .village), ("Ngày xảy ra", .eventDate),
      ("Hạn cuối", .lastDay), ("Ngày đăng ký", nil), ("Trạng thái", nil), ("Nguồn", nil),
    ]
    return plain.map { label, order in
      let isSorted = order == address.query.order
      return [
        "label": label,
        "href": Fields.optional(
          order.flatMap { order in isSorted ? nil : address.with { $0.order = order } }),
        "isSorted": isSorted,
      ]
    }
  }
}
