import Messages

/// What a word or code of a choice is called: by its field, or by the kind of codes that the field's
/// name ends in.
enum ChoiceLabel {
  static func text(_ word: String, of field: String, _ messages: MessageCatalogue) -> String {
    let keys =
      ["choice.\(field).\(word)"]
      + endings.filter { field.hasSuffix($0) }.map { ending in
        "choice.\(ending).\(word)"
      }
    let key = keys.first { messages.holds($0) }
    return key.map { messages.text($0) } ?? word
  }

  private static let endings = ["GioiTinh", "LoaiCuTru", "LoaiGiayToTuyThan"]
}
