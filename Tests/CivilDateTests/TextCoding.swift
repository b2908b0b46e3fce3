import Foundation

/// Decodes a value from one JSON string.
enum TextCoding {
  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: JSONEncoder().encode(text))
  }
}
