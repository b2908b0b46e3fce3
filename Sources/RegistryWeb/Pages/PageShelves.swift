/// What the pages are made of, read and compiled once: it is the same for every website of a process.
struct PageShelves: Sendable {
  let templates: TemplateShelf
  let statics: StaticShelf

  /// Reads a folder that has `Templates` and `Static`.
  init(resources: String) throws(WebStartError) {
    templates = try TemplateShelf(directory: "\(resources)/Templates")
    statics = try StaticShelf(directory: "\(resources)/Static")
  }
}
