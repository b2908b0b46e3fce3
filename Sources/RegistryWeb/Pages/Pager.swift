import Messages

/// Links to the pages of a list: the first, the last, and those around the present one.
struct Pager {
  let page: Int
  let pageCount: Int
  let address: (Int) -> String

  /// A page behind the last one, as an old address may name it, is the last one.
  init(page: Int, pageCount: Int, address: @escaping (Int) -> String) {
    self.page = min(max(1, page), max(1, pageCount))
    self.pageCount = pageCount
    self.address = address
  }

  /// False when everything fits on one page.
  var fields: Any {
    guard pageCount > 1 else { return false }
    let fields: Fields = [
      "text": "Trang \(VietnameseFormat.number(page))/\(VietnameseFormat.number(pageCount))",
      "previousHref": Fields.optional(page > 1 ? address(page - 1) : nil),
      "nextHref": Fields.optional(page < pageCount ? address(page + 1) : nil),
      "pages": shown.map { number in
        [
          "number": VietnameseFormat.number(number), "href": address(number),
          "isCurrent": number == page,
        ] as Fields
      },
    ]
    return fields
  }

  private var shown: [Int] {
    let near = max(1, page - 2)...min(pageCount, max(1, page + 2))
    return Array(Set(near).union([1, pageCount])).sorted()
  }
}
