import RegistryServices

extension AdministrativeDocument {
  /// The document with every text composed and free of characters that have no shape, so that all formats
  /// begin with the same.
  var printable: AdministrativeDocument {
    var document = self
    document.agency.name = Self.clean(agency.name)
    // In capitals, however it was typed (Decree 30/2020/NĐ-CP, annex I).
    document.agency.superior = Self.clean(agency.superior).uppercased()
    document.agency.place = Self.clean(agency.place)
    document.number = Self.clean(number)
    document.kind = Self.clean(kind)
    document.subject = Self.clean(subject)
    document.addressees = addressees.map(Self.clean)
    document.bases = bases.map(Self.clean)
    document.body = body.map(Self.clean)
    document.recipients = recipients.map(Self.clean)
    document.signer.lines = signer.lines.map(Self.clean)
    document.signer.name = Self.clean(signer.name)
    document.secondSigner?.lines = (secondSigner?.lines ?? []).map(Self.clean)
    document.annexes = annexes.map { annex in
      var annex = annex
      annex.heading = Self.clean(annex.heading)
      annex.title = Self.clean(annex.title)
      annex.body = annex.body.map(Self.clean)
      return annex
    }
    return document
  }

  private static func clean(_ text: String) -> String {
    PrintableText(text, keepsLines: false, keepsJoins: true).text
  }

  private static func clean(_ part: Part) -> Part {
    switch part {
    case .heading(let text, let level): .heading(clean(text), level: level)
    case .paragraph(let text): .paragraph(clean(text))
    case .list(let points): .list(points.map(clean))
    case .table(let table): .table(clean(table))
    case .chart(let chart): .chart(clean(chart))
    }
  }

  private static func clean(_ table: AdministrativeTable) -> AdministrativeTable {
    var table = table
    table.title = clean(table.title)
    table.unit = clean(table.unit)
    table.note = clean(table.note)
    table.head = table.head.map { $0.map(clean) }
    table.rows = table.rows.map { $0.map(clean) }
    return table
  }

  private static func clean(_ chart: AdministrativeChart) -> AdministrativeChart {
    var chart = chart
    chart.title = clean(chart.title)
    chart.labels = chart.labels.map(clean)
    chart.series = chart.series.map { .init(name: clean($0.name), values: $0.values) }
    return chart
  }

  private static func clean(_ cell: AdministrativeCell) -> AdministrativeCell {
    var cell = cell
    switch cell.content {
    case .text(let text): cell.content = .text(clean(text))
    case .missing(let text): cell.content = .missing(clean(text))
    case .count, .decimal, .percent: break
    }
    return cell
  }
}
