/// A column that only people of one sex have a text in: the `Nam` and `Nữ` under `Năm sinh` or `Giới tính`
/// of lists that villages and agencies make.
struct SexedColumn: Hashable, Sendable {
  /// The place of the birth, which the text is; nil when it is a cross.
  var birth: Int?
  var sex: Int
  /// The sex as a list writes it.
  var word: String

  /// The place that the column fills before all.
  var place: Int { birth ?? sex }
}
