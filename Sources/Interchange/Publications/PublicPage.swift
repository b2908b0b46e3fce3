internal import CivilDate
internal import RegistryServices
internal import VitalStatistics

/// The page of a vintage for everybody: three figures in plain sentences, one chart with its table, what is
/// counted and what not, date, licence, files. It stands alone, without script or anything from elsewhere.
struct PublicPage {
  let vintage: PublishedVintage

  let style = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#4a5560;--line:#c9d1d9;--paper:#fff;--accent:#a4161a;--good:#1b6e3c}
    @media (prefers-color-scheme:dark){:root{--ink:#eceff2;--soft:#b3bcc5;--line:#46515c;--paper:#14181c;--accent:#ff9d94;--good:#7fd39b}}
    *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    main,header,footer{max-width:46rem;margin:0 auto;padding:0 1rem}header{border-bottom:2px solid var(--accent);padding-top:1.25rem;padding-bottom:.5rem}
    header p{margin:0;color:var(--soft)}h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0}h2{font-size:1.15rem;margin:1.5rem 0 .4rem}
    ul.key{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.75rem}ul.key li{border-left:4px solid var(--accent);padding-left:.75rem}
    ul.key strong{font-size:1.25rem;font-variant-numeric:tabular-nums}ul.key span{display:block;color:var(--soft)}
    table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--soft);padding:.25rem 0}
    th,td{border-bottom:1px solid var(--line);padding:.2rem .4rem;text-align:right}th:first-child{text-align:left}figure{margin:0}
    svg{width:100%;height:auto}svg text{fill:var(--soft);font-size:12px}.axis{stroke:var(--line)}.line{fill:none;stroke:var(--ink);stroke-width:2}
    .goal{stroke:var(--good);stroke-dasharray:6 4;stroke-width:1.5}.dot{fill:var(--ink)}a{color:var(--accent)}a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .small{color:var(--soft);font-size:.9rem}
    @media print{@page{size:A4;margin:10mm}body{font-size:9.5pt;line-height:1.3}h1{font-size:15pt}h2{font-size:11pt}p{margin:.3rem 0}header{padding-top:0}ul.key strong{font-size:11.5pt}header,main,footer{max-width:none;padding:0}h2{margin:.7rem 0 .2rem}ul.key{margin:.5rem 0;gap:.35rem}svg{max-height:42mm}figure,table{break-inside:avoid}th,td{padding:.05rem .3rem}}
    """

  static func name(_ indicator: IndicatorKey) -> String {
    switch indicator {
    case .birthOnTime: "Khai sinh đúng hạn (60 ngày)"
    case .birthWithinYear: "Khai sinh trong 01 năm"
    case .deathOnTime: "Khai tử đúng hạn (15 ngày)"
    case .deathWithinYear: "Khai tử trong 01 năm"
    default: indicator.rawValue
    }
  }

  /// What a rate is, as far as it may be told.
  static func words(_ headline: Headline) -> String {
    switch headline.protection {
    case .exact: headline.isCarried ? "thay đổi dưới 5 trường hợp: giữ số lần trước" : ""
    case .atLeast(let hundredths): "ít nhất \(hundredths / 100) %; dưới 5 trường hợp chưa đạt"
    case .atMost(let hundredths): "nhiều nhất \(hundredths / 100) %; dưới 5 trường hợp đạt"
    case .hidden: "dưới 30 trường hợp: không công bố"
    }
  }

  var html: String {
    var page = MarkupWriter("<!doctype html>\n")
    page.begin("html", [("lang", "vi")])
    page.begin("head")
    page.raw(
      "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    )
    page.element("title", title)
    page.raw("<style>\(style)</style>")
    page.end("head")
    page.begin("body")
    writeHead(in: &page)
    page.begin("main")
    writeKeyFigures(in: &page)
    writeChart(in: &page)
    writeCounts(in: &page)
    writeNotes(in: &page)
    page.end("main")
    page.begin("footer", [("class", "small")])
    page.element("p", "Người chịu trách nhiệm: \(vintage.signer). UBND \(vintage.communeName).")
    page.end("footer")
    page.end("body")
    page.end("html")
    return page.text
  }

  private var title: String { "Thống kê hộ tịch năm \(vintage.year) – \(vintage.communeName)" }

  private func writeHead(in page: inout MarkupWriter) {
    page.begin("header")
    page.element("p", "UBND \(vintage.communeName)")
    page.element("h1", "Thống kê hộ tịch năm \(vintage.year)")
    page.element(
      "p",
      "Số liệu đến ngày \(vintage.asOf.slashed) · công bố ngày \(vintage.publishedOn.slashed) · lần công bố \(vintage.number)"
    )
    page.end("header")
  }

  private func writeKeyFigures(in page: inout MarkupWriter) {
    page.begin("ul", [("class", "key")])
    let births = count("BIRTHS"), deaths = count("DEATHS"), marriages = count("MARRIAGES")
    page.begin("li")
    page.element("strong", "\(births) trẻ em, \(deaths) người chết, \(marriages) cuộc kết hôn")
    page.element(
      "span",
      "của năm \(vintage.year) đã có trong sổ hộ tịch (số đã làm nhiễu nhẹ để bảo vệ từng người).")
    page.end("li")
    for indicator in [IndicatorKey.birthOnTime, .deathOnTime] {
      guard let headline = latest(indicator) else { continue }
      page.begin("li")
      page.element("strong", sentence(headline))
      page.element("span", goalWords(indicator))
      page.end("li")
    }
    page.end("ul")
  }

  private func sentence(_ headline: Headline) -> String {
    let whom = headline.indicator == .birthOnTime ? "trẻ sinh" : "người chết"
    let deed =
      headline.indicator == .birthOnTime
      ? "được đăng ký khai sinh trong 60 ngày" : "được đăng ký khai tử trong 15 ngày"
    let tail = headline.isFinal ? "" : " (tạm tính)"
    if case .exact = headline.protection {
      return "\(Self.percent(headline.tenths)) \(whom) năm \(headline.year) \(deed)\(tail)"
    }
    return
      "\(whom.prefix(1).uppercased())\(whom.dropFirst()) năm \(headline.year) \(deed): \(Self.words(headline))"
  }

  private func goalWords(_ indicator: IndicatorKey) -> String {
    let goals = vintage.goals.filter { $0.indicator == indicator }.map(\.goal)
    guard !goals.isEmpty else { return "Kế hoạch không nêu mục tiêu." }
    let words = goals.map { "\(Self.percent($0.hundredths / 10)) năm \($0.year)" }
    return "Mục tiêu của xã: \(words.joined(separator: ", "))."
  }

  private func writeChart(in page: inout MarkupWriter) {
    let points = vintage.headlines.filter {
      $0.indicator == .birthOnTime && $0.protection == .exact
    }
    guard points.count >= 2 else { return }
    page.element("h2", "Khai sinh đúng hạn qua các năm")
    page.begin("figure")
    page.raw(
      RateChart(points: points, goals: vintage.goals.filter { $0.indicator == .birthOnTime }).svg)
    page.begin("table")
    page.element(
      "caption", "Tỷ lệ đúng hạn theo năm sinh, năm chết (%). Năm có dấu * còn thay đổi.")
    page.begin("tr")
    page.element("th", "Năm", [("scope", "col")])
    for point in points {
      page.element("th", "\(point.year)\(point.isFinal ? "" : "*")", [("scope", "col")])
    }
    page.end("tr")
    for indicator in VintageMaking.indicators {
      page.begin("tr")
      page.element("th", Self.name(indicator), [("scope", "row")])
      for point in points {
        let own = vintage.headlines.first { $0.indicator == indicator && $0.year == point.year }
        page.element("td", own.map(Self.cell) ?? "–")
      }
      page.end("tr")
    }
    page.end("table")
    page.end("figure")
  }

  private func writeCounts(in page: inout MarkupWriter) {
    page.element("h2", "Số sự kiện theo tháng, năm \(vintage.year)")
    page.begin("table")
    page.element(
      "caption",
      "Theo tháng xảy ra; mỗi ô được làm nhiễu riêng nên tổng các ô có thể lệch vài đơn vị.")
    page.begin("tr")
    page.element("th", "", [("scope", "col")])
    for month in 1...12 { page.element("th", "\(month)", [("scope", "col")]) }
    page.element("th", "Năm", [("scope", "col")])
    page.end("tr")
    for (code, name) in [("BIRTHS", "Sinh"), ("DEATHS", "Chết"), ("MARRIAGES", "Kết hôn")] {
      page.begin("tr")
      page.element("th", name, [("scope", "row")])
      for month in 1...12 {
        page.element("td", count(code, "\(vintage.year)-\(month < 10 ? "0" : "")\(month)"))
      }
      page.element("td", count(code))
      page.end("tr")
    }
    page.end("table")
  }

  private func writeNotes(in page: inout MarkupWriter) {
    page.element("h2", "Đếm gì, không đếm gì")
    page.element(
      "p",
      "Tỷ lệ tính trên mọi trẻ em sinh ra và mọi người chết trong năm mà sổ, giấy chứng sinh, giấy báo tử và danh sách dân cư cho biết, kể cả người chưa đăng ký; hạn cuối theo luật, lùi qua ngày nghỉ. Số theo tháng là số đã đăng ký lần đầu tại xã. Không tính đăng ký lại và việc ghi chú từ nước ngoài. Ô trống là ô được che để không nhận ra ai."
    )
    page.element("p", vintage.revisionNote)
    page.begin("p")
    page.write("Tải về: ")
    for (place, file) in [
      "data.csv", "data.xlsx", "sdmx.csv", "sdmx.xml", "structure.xml", "data.csv-metadata.json",
      "catalog.jsonld", "SHA256SUMS",
    ].enumerated() {
      if place > 0 { page.write(" · ") }
      page.element("a", file, [("href", file)])
    }
    page.write(". Giấy phép: ")
    let licence = PublicationMetadata.licence(of: vintage)
    page.element("a", licence.name, [("href", licence.address)])
    page.write(" (dùng tự do, ghi nguồn).")
    page.end("p")
  }

  private func latest(_ indicator: IndicatorKey) -> Headline? {
    vintage.headlines.last { $0.indicator == indicator && $0.year <= vintage.year }
  }

  private func count(_ indicator: String, _ period: String? = nil) -> String {
    let found = vintage.observations.first {
      $0.indicator == indicator && $0.sex == "_T" && $0.age == "_T"
        && $0.period == period ?? "\(vintage.year)"
    }
    guard let found, !found.value.isEmpty else { return "" }
    return found.value
  }

  private static func cell(_ headline: Headline) -> String {
    switch headline.protection {
    case .exact: "\(headline.tenths / 10),\(headline.tenths % 10)"
    case .atLeast(let hundredths): "≥ \(hundredths / 100)"
    case .atMost(let hundredths): "≤ \(hundredths / 100)"
    case .hidden: ""
    }
  }

  /// `92,2 %`, without a decimal that is 0.
  static func percent(_ tenths: Int) -> String {
    tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
  }
}
