internal import ActionProgramme

extension InstanceKey {
  /// The fields that name an instance, for an act to add its own to.
  func canonicalObject(in programme: String) -> CanonicalObject {
    var object = CanonicalObject()
    object.set("item", item)
    object.set("programme", programme)
    object.set("year", year ?? 0)
    return object
  }

  static func read(
    _ value: CanonicalValue
  ) throws(UnreadableAct) -> (programme: String, key: InstanceKey) {
    let year = try value.requiredInteger("year")
    let key = InstanceKey(item: try value.requiredText("item"), year: year == 0 ? nil : year)
    return (try value.requiredText("programme"), key)
  }
}
