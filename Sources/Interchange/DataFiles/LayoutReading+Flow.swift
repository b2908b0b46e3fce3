import CivilRegistration
import RegistryServices
import Yams

extension LayoutReading {
  func item(_ table: Table) -> FlowItem? {
    defer { table.refuseOthers() }
    if let node = table.find("text") {
      let template = reader.value(node, PaperTemplate.init(_:))
      let style = self.style(table)
      return template.map { .paragraph($0, style) }
    }
    if let node = table.find("columns") {
      let columns = self.columns(node)
      return .columns(columns, style(table))
    }
    if let node = table.find("table") {
      let columns = self.columns(node)
      return .table(columns, style(table))
    }
    if let node = table.find("ticks") {
      return ticks(node, table)
    }
    if let node = table.find("notes") {
      let heading = reader.text(node) ?? ""
      return .notes(heading: heading, style(table))
    }
    if let node = table.find("signers") {
      let places = sequence(node, "signers").compactMap {
        reader.value($0, SignerBlock.Place.init(rawValue:))
      }
      let above = table.find("above").flatMap { reader.value($0, PaperTemplate.init(_:)) }
      return .signers(places, above: above, style(table))
    }
    if let node = table.find("space") { return number(node).map { .space($0) } }
    reader.note(.missingKey, table.node, "text")
    return nil
  }

  private func ticks(_ node: Node, _ table: Table) -> FlowItem? {
    guard let named = reader.table(node) else { return nil }
    var labels: [TickBox: String] = [:]
    var order: [TickBox] = []
    for (name, keyNode, value) in named.takeRest() {
      guard let tick = TickBox(rawValue: name), let label = reader.text(value) else {
        reader.note(.wrongValue, keyNode, name)
        continue
      }
      labels[tick] = label
      order.append(tick)
    }
    return .ticks(labels, order: order, style(table))
  }

  private func columns(_ node: Node) -> [LayoutColumn] {
    sequence(node, "columns").compactMap { node in
      guard let table = reader.table(node) else { return nil }
      let template = table.value("text", PaperTemplate.init(_:))
      let title = table.find("title").flatMap(reader.text)
      let width = table.find("width").flatMap { number($0) }
      let alignment = table.find("align").flatMap {
        reader.value($0, LayoutStyle.Alignment.init(rawValue:))
      }
      table.refuseOthers()
      guard let template else { return nil }
      return LayoutColumn(
        title: title ?? "", template, width: width ?? 0, alignment: alignment ?? .left)
    }
  }

  // MARK: styles and measures

  /// The style of an element: `style: NAME`, or a table that may be `like` a named one.
  func style(_ table: Table) -> LayoutStyle {
    table.find("style").map { style($0) } ?? styles["body"] ?? LayoutStyle(size: 13)
  }

  func style(_ node: Node) -> LayoutStyle {
    if node.scalar != nil {
      return reader.value(node) { styles[$0] } ?? LayoutStyle(size: 13)
    }
    guard let table = reader.table(node) else { return LayoutStyle(size: 13) }
    defer { table.refuseOthers() }
    let like = table.find("like").flatMap { node in reader.value(node) { styles[$0] } }
    let size = table.find("size").flatMap { number($0) }
    var style = like ?? LayoutStyle(size: size ?? 13)
    if let size {
      style = LayoutStyle(size: size, smallest: like.map { min($0.smallest, size) })
      if let like {
        (style.isBold, style.isItalic) = (like.isBold, like.isItalic)
        (style.alignment, style.ruled) = (like.alignment, like.ruled)
        (style.indent, style.spacing) = (like.indent, like.spacing)
      }
    }
    if let leading = table.find("leading").flatMap({ number($0) }) { style.leading = leading }
    if let smallest = table.find("smallest").flatMap({ number($0) }) { style.smallest = smallest }
    if let spacing = table.find("spacing").flatMap({ number($0) }) { style.spacing = spacing }
    if let indent = table.find("indent").flatMap({ number($0) }) { style.indent = indent }
    if let bold = table.find("bold").flatMap({ reader.value($0) { Bool($0) } }) {
      style.isBold = bold
    }
    if let italic = table.find("italic").flatMap({ reader.value($0) { Bool($0) } }) {
      style.isItalic = italic
    }
    if let node = table.find("align") {
      style.alignment = reader.value(node, LayoutStyle.Alignment.init(rawValue:)) ?? .left
    }
    if let node = table.find("ruled") {
      style.ruled = reader.value(node, LayoutStyle.Ruled.init(rawValue:)) ?? .no
    }
    return style
  }

  func sequence(_ node: Node, _ name: String) -> [Node] {
    guard let sequence = node.sequence else {
      reader.note(.wrongShape, node, name)
      return []
    }
    return Array(sequence)
  }

  /// A measure or size: no sheet is longer than 420 mm.
  func number(_ node: Node) -> Double? {
    reader.value(node) { text in
      Double(text).flatMap { (-420...420).contains($0) ? $0 : nil }
    }
  }

  func numbers(_ node: Node, count: Int) -> [Double]? {
    let nodes = sequence(node, "")
    let numbers = nodes.compactMap { number($0) }
    guard nodes.count == count else {
      reader.note(.wrongShape, node, "")
      return nil
    }
    return numbers.count == count ? numbers : nil
  }

  func area(_ node: Node) -> LayoutArea? {
    guard let values = numbers(node, count: 4) else { return nil }
    guard values[2] > 0, values[3] > 0 else {
      reader.note(.wrongValue, node, "")
      return nil
    }
    return LayoutArea(x: values[0], y: values[1], width: values[2], height: values[3])
  }
}
