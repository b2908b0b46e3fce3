import CivilDate
import RegistryServices

/// Places as other programs read them.
struct PlaceJSON {
  let text: String

  /// The villages of the commune come first: most people an office writes down live in one.
  init(_ places: [PlaceMatch], villages: [VillagePlace]) {
    let items =
      villages.map(Self.village)
      + places.map { match in
        var item = "{\"code\":\(JSONText.quoted(match.place.code))"
        item += ",\"level\":\(JSONText.quoted(Self.level(match.place.level)))"
        item += ",\"name\":\(JSONText.quoted(match.place.name))"
        item += ",\"fullName\":\(JSONText.quoted(match.fullName))"
        item += ",\"firstDay\":\(Self.text(match.place.firstDay?.iso8601))"
        item += ",\"lastDay\":\(Self.text(match.place.lastDay?.iso8601))"
        item += ",\"successors\":\(Self.list(match.successors))"
        item += ",\"predecessors\":\(Self.list(match.predecessors))}"
        return item
      }
    text = "{\"places\":[\(items.joined(separator: ","))]}"
  }

  private static func village(_ village: VillagePlace) -> String {
    var item = "{\"code\":\(JSONText.quoted(village.communeCode)),\"level\":\"village\""
    item += ",\"name\":\(JSONText.quoted(village.name))"
    item += ",\"fullName\":\(JSONText.quoted(village.fullName))"
    return item + ",\"firstDay\":null,\"lastDay\":null,\"successors\":[],\"predecessors\":[]}"
  }

  private static func level(_ level: PlaceLevel) -> String {
    switch level {
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    }
  }

  private static func text(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

  private static func list(_ texts: [String]) -> String {
    "[\(texts.map(JSONText.quoted).joined(separator: ","))]"
  }
}
