import FoundationEssentials
import Yams

/// Reads a YAML file into values and notes every problem with its line.
///
/// Each scalar is read as its text: no number, date or truth is guessed. Each key is asked for by
/// name, and keys that nobody asked for are refused.
final class DataFileReader {
  let path: String
  private(set) var problems: [DataFileProblem] = []

  init(path: String) { self.path = path }

  /// The text of a file.
  static func text(ofFile path: String) throws(DataFileRefusal) -> String {
    do {
      return try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch {
      let problem = DataFileProblem(kind: .unreadable, line: 0, text: "\(error)")
      throw DataFileRefusal(path: path, problems: [problem])
    }
  }

  /// Reads a whole file with `body`; throws when anything was wrong.
  static func read<Value>(
    _ text: String, path: String, _ body: (DataFileReader, Table) -> Value?
  ) throws(DataFileRefusal) -> Value {
    let reader = DataFileReader(path: path)
    let root: Node?
    // Every scalar is a text here: Yams need not look what else it could be.
    do { root = try compose(yaml: text, .basic) } catch {
      let problem = DataFileProblem(kind: .malformed, line: 0, text: "\(error)")
      throw DataFileRefusal(path: path, problems: [problem])
    }
    guard let root, let table = reader.table(root) else {
      throw DataFileRefusal(
        path: path, problems: [DataFileProblem(kind: .malformed, line: 1, text: "")])
    }
    let value = body(reader, table)
    table.refuseOthers()
    guard reader.problems.isEmpty, let value else {
      throw DataFileRefusal(path: path, problems: reader.problems.sorted { $0.line < $1.line })
    }
    return value
  }

  func note(_ kind: DataFileProblem.Kind, _ node: Node, _ text: String) {
    problems.append(DataFileProblem(kind: kind, line: node.mark?.line ?? 0, text: text))
  }

  /// A node as a table of keys.
  func table(_ node: Node) -> Table? {
    guard let mapping = node.mapping else {
      note(.wrongShape, node, node.scalar?.string ?? "")
      return nil
    }
    return Table(reader: self, node: node, mapping: mapping)
  }

  /// The nodes of a list; nil when the node is none, which is no problem of itself.
  func items(_ node: Node) -> [Node]? { node.sequence.map(Array.init) }

  /// A node as a text.
  func text(_ node: Node) -> String? {
    guard let scalar = node.scalar else {
      note(.wrongShape, node, "")
      return nil
    }
    return scalar.string
  }

  /// A node as the value that `read` makes of its text.
  func value<Value>(_ node: Node, _ read: (String) -> Value?) -> Value? {
    guard let text = text(node) else { return nil }
    guard let value = read(text) else {
      note(.wrongValue, node, text)
      return nil
    }
    return value
  }

  /// The keys of one table in a file, each asked for once.
  final class Table {
    private let reader: DataFileReader
    let node: Node
    private var rest: [(key: String, keyNode: Node, value: Node)]

    fileprivate init(reader: DataFileReader, node: Node, mapping: Node.Mapping) {
      self.reader = reader
      self.node = node
      rest = mapping.map { ($0.key.scalar?.string ?? "", $0.key, $0.value) }
    }

    /// Takes the value of a key; nothing when it is not there.
    func find(_ key: String) -> Node? {
      guard let place = rest.firstIndex(where: { $0.key == key }) else { return nil }
      return rest.remove(at: place).value
    }

    /// Takes the value of a key that must be there.
    func get(_ key: String) -> Node? {
      if let node = find(key) { return node }
      reader.note(.missingKey, node, key)
      return nil
    }

    /// Takes all keys that are left, in their order, and their values.
    func takeRest() -> [(key: String, keyNode: Node, value: Node)] {
      defer { rest = [] }
      return rest
    }

    func text(_ key: String) -> String? { get(key).flatMap(reader.text) }

    func value<Value>(_ key: String, _ read: (String) -> Value?) -> Value? {
      get(key).flatMap { reader.value($0, read) }
    }

    func table(_ key: String) -> Table? { get(key).flatMap(reader.table) }

    /// The nodes of a list; one that is not there is empty unless it must be.
    func list(_ key: String, isRequired: Bool = false) -> [Node] {
      guard let node = isRequired ? get(key) : find(key) else { return [] }
      guard let sequence = node.sequence else {
        reader.note(.wrongShape, node, key)
        return []
      }
      return Array(sequence)
    }

    /// The texts of a list that may be absent.
    func texts(_ key: String) -> [String] { list(key).compactMap(reader.text) }

    /// Refuses the keys that nobody asked for.
    func refuseOthers() {
      for entry in rest { reader.note(.unknownKey, entry.keyNode, entry.key) }
    }
  }
}
