internal import CivilDate

extension CanonicalValue {
  func required(_ key: String) throws(UnreadableAct) -> CanonicalValue {
    guard let value = self[key] else { throw UnreadableAct() }
    return value
  }

  /// A day as it is written in acts; any other spelling is not an act of ours.
  func requiredDay(_ key: String) throws(UnreadableAct) -> PlainDate {
    let text = try requiredText(key)
    guard let day = PlainDate(iso8601: text), day.iso8601 == text else { throw UnreadableAct() }
    return day
  }

  /// A text that is left out when it is empty.
  func textIfAny(_ key: String) throws(UnreadableAct) -> String {
    guard self[key] != nil else { return "" }
    let text = try requiredText(key)
    guard !text.isEmpty else { throw UnreadableAct() }
    return text
  }

  /// A day that is left out where there is none.
  func dayIfAny(_ key: String) throws(UnreadableAct) -> PlainDate? {
    self[key] == nil ? nil : try requiredDay(key)
  }

  /// Texts that are left out when there are none.
  func textsIfAny(_ key: String) throws(UnreadableAct) -> [String] {
    guard self[key] != nil else { return [] }
    let texts = try requiredTexts(key)
    guard !texts.isEmpty else { throw UnreadableAct() }
    return texts
  }

  /// Texts under names, in the order of the names; left out when there are none.
  func namedTextsIfAny(_ key: String) throws(UnreadableAct) -> [String: String] {
    var texts: [String: String] = [:]
    var last: String?
    for item in try listIfAny(key) {
      try item.hasNoFields(besides: ["name", "value"])
      let name = try item.requiredText("name")
      if let last, !CanonicalObject.precedes(last, name) { throw UnreadableAct() }
      last = name
      let isNew = texts.updateValue(try item.requiredText("value"), forKey: name) == nil
      guard isNew else { throw UnreadableAct() }
    }
    return texts
  }

  /// A list that is left out when it is empty, each item read.
  func itemsIfAny<Item>(
    _ key: String, _ read: (CanonicalValue) throws(UnreadableAct) -> Item
  ) throws(UnreadableAct) -> [Item] {
    var items: [Item] = []
    for value in try listIfAny(key) { items.append(try read(value)) }
    return items
  }
}

extension CanonicalObject {
  /// A text that is left out when it is empty.
  mutating func setIfAny(_ key: String, _ text: String) {
    if !text.isEmpty { set(key, text) }
  }

  /// A day that is left out where there is none.
  mutating func setIfAny(_ key: String, _ day: PlainDate?) {
    if let day { set(key, day.iso8601) }
  }

  /// Texts that are left out when there are none.
  mutating func setIfAny(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { set(key, texts) }
  }

  /// A list that is left out when it is empty.
  mutating func setIfAny(_ key: String, _ objects: [CanonicalObject]) {
    if !objects.isEmpty { set(key, objects) }
  }

  /// Texts under names, in the order of the names; left out when there are none.
  mutating func setIfAny(_ key: String, _ texts: [String: String]) {
    let names = texts.keys.sorted { Self.precedes($0, $1) }
    setIfAny(
      key,
      names.map { name in
        var object = CanonicalObject()
        object.set("name", name)
        object.set("value", texts[name] ?? "")
        return object
      })
  }
}
