import RegistryServices

extension Typesetter {
  /// The least width, to a millimetre, in which a centred text takes no more lines than within `width`: none
  /// of them holds a word or two alone. A text that begins at an edge takes the whole width.
  func balancedWidth(of text: String, _ style: LayoutStyle, within width: Double) -> Double {
    func lines(_ width: Double) -> Int {
      shape([PaperTemplate.Run(text: text)], style, width: width).lines.count
    }
    guard style.alignment == .centre else { return width }
    let fewest = lines(width)
    guard fewest > 1 else { return width }
    var (narrow, wide) = (width / 3, width)
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      if lines(middle) > fewest { narrow = middle } else { wide = middle }
    }
    return wide
  }
}
