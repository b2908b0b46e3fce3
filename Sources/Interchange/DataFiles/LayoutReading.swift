import CivilDate
import CivilRegistration
import LegalRules
import RegistryServices
import Yams

/// Reads the tables of one layout file. Every measure is in millimetres, every size of type in points.
final class LayoutReading {
  typealias Table = DataFileReader.Table

  let reader: DataFileReader
  var styles: [String: LayoutStyle] = [:]
  private var parts: [String: [LayoutElement]] = [:]

  init(_ reader: DataFileReader) {
    self.reader = reader
  }

  func layouts(_ table: Table) -> [PaperLayout] {
    if let named = table.find("styles").flatMap(reader.table) {
      for (name, _, node) in named.takeRest() { styles[name] = style(node) }
    }
    if let named = table.find("parts").flatMap(reader.table) {
      for (name, _, node) in named.takeRest() { parts[name] = elements(sequence(node, name)) }
    }
    return table.list("layouts", isRequired: true).flatMap { node in
      reader.table(node).map(layout) ?? []
    }
  }

  private func layout(_ table: Table) -> [PaperLayout] {
    let kind = table.value("paper", PaperKind.init(rawValue:))
    let hasBlank = table.find("blank").flatMap { reader.value($0) { ["ministry": true][$0] } }
    let versions = table.list("versions", isRequired: true)
    let sheets = table.list("sheets", isRequired: true).compactMap { node in
      reader.table(node).flatMap(sheet)
    }
    table.refuseOthers()
    guard let kind else { return [] }
    return versions.compactMap { node in
      guard let version = reader.table(node) else { return nil }
      let from = version.value("from") { PlainDate(iso8601: $0) }
      let to = version.find("to").flatMap { reader.value($0) { PlainDate(iso8601: $0) } }
      let status = version.value("status", RuleStatus.init(rawValue:))
      let citation = version.table("citation").flatMap { citation in
        let instrument = citation.text("instrument")
        let article = citation.text("article")
        citation.refuseOthers()
        return instrument.flatMap { instrument in
          article.map { Citation(instrument: instrument, article: $0) }
        }
      }
      version.refuseOthers()
      guard let from, let status, let citation else { return nil }
      if status == .unknown || to.map({ $0 < from }) == true {
        reader.note(.wrongValue, node, kind.rawValue)
        return nil
      }
      return PaperLayout(
        kind: kind, from: from, to: to, status: status, citation: citation,
        hasBlank: hasBlank ?? false, sheets: sheets)
    }
  }

  private func sheet(_ table: Table) -> LayoutSheet? {
    let size = table.value("size", LayoutSheet.Size.init(rawValue:))
    let isLandscape = table.value("turn") { ["portrait": false, "landscape": true][$0] }
    let occasion = table.find("when").flatMap {
      reader.value($0, LayoutSheet.Occasion.init(rawValue:))
    }
    let elements = self.elements(table.list("elements", isRequired: true))
    table.refuseOthers()
    guard let size, let isLandscape else { return nil }
    return LayoutSheet(
      size: size, isLandscape: isLandscape, occasion: occasion ?? .always, elements: elements)
  }

  func elements(_ nodes: [Node]) -> [LayoutElement] {
    nodes.flatMap { node in reader.table(node).map(elements) ?? [] }
  }

  /// One entry of a list of elements: an element, or the elements of a named part.
  private func elements(_ table: Table) -> [LayoutElement] {
    defer { table.refuseOthers() }
    if let node = table.find("part") {
      guard let name = reader.text(node) else { return [] }
      guard let part = parts[name] else {
        reader.note(.wrongValue, node, name)
        return []
      }
      return part
    }
    return element(table).map { [$0] } ?? []
  }

  private func element(_ table: Table) -> LayoutElement? {
    if let node = table.find("text") { return text(node, table).map { .text($0) } }
    if let node = table.find("line") {
      guard let ends = numbers(node, count: 4) else { return nil }
      let thickness = table.find("thickness").flatMap { number($0) }
      return .line(
        LayoutLine(
          fromX: ends[0], fromY: ends[1], toX: ends[2], toY: ends[3],
          thickness: thickness ?? 0.2))
    }
    if let node = table.find("box") { return area(node).map { .box($0) } }
    if let node = table.find("tick") { return tick(node, table).map { .tick($0) } }
    if let node = table.find("flow") {
      let items = table.list("items", isRequired: true).compactMap { node in
        reader.table(node).flatMap(item)
      }
      return area(node).map { .flow($0, items) }
    }
    if let node = table.find("notes") {
      let style = self.style(table)
      return area(node).map { .notes($0, style) }
    }
    if let node = table.find("signer") {
      let place = reader.value(node, SignerBlock.Place.init(rawValue:))
      let area = table.get("area").flatMap { self.area($0) }
      let style = self.style(table)
      guard let place, let area else { return nil }
      return .signer(place, area, style)
    }
    if let node = table.find("lookup") { return area(node).map { .lookup($0) } }
    if let node = table.find("blocks") { return blocks(node, table) }
    reader.note(.missingKey, table.node, "text")
    return nil
  }

  private func text(_ node: Node, _ table: Table) -> LayoutText? {
    let template = reader.value(node, PaperTemplate.init(_:))
    let at = table.get("at").flatMap { numbers($0, count: 2) }
    let width = table.get("width").flatMap { number($0) }
    let lines = table.find("lines").flatMap { reader.value($0) { Int($0) } }
    let room = table.find("room").flatMap { number($0) }
    let style = self.style(table)
    guard let template, let at, let width, width > 0 else { return nil }
    return LayoutText(
      template, x: at[0], y: at[1], width: width, lines: max(1, lines ?? 1),
      room: max(0, room ?? 0),
      style: style)
  }

  private func tick(_ node: Node, _ table: Table) -> LayoutTick? {
    let tick = reader.value(node, TickBox.init(rawValue:))
    let label = table.text("label")
    let at = table.get("at").flatMap { numbers($0, count: 2) }
    let style = self.style(table)
    guard let tick, let label, let at else { return nil }
    return LayoutTick(tick, label: label, x: at[0], y: at[1], size: style.size)
  }

  private func blocks(_ node: Node, _ table: Table) -> LayoutElement? {
    let step = table.get("step").flatMap { numbers($0, count: 2) }
    let count = table.get("count").flatMap { reader.value($0) { Int($0) } }
    let elements = self.elements(table.list("elements", isRequired: true))
    guard let area = self.area(node), let step, let count, (1...20).contains(count) else {
      return nil
    }
    return .blocks(
      LayoutBlocks(
        area: area, stepX: step[0], stepY: step[1], perSheet: count, elements: elements))
  }
}
