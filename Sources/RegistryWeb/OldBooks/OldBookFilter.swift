import CivilRegistration
import RegistryServices

/// Which shelves of the inventory are shown; it lives in the address.
struct OldBookFilter {
  let kind: SourceKind?
  let office: String?
  /// Only shelves that something is to be done about.
  let isOpen: Bool

  init(_ query: QueryFields) {
    kind = query["loai"].flatMap(SourceKind.init(rawValue:))
    office = query["noi"]
    isOpen = query["con"] != nil
  }

  func path(kind: SourceKind?, office: String?, isOpen: Bool) -> String {
    Address.path(
      "/so-cu", [("loai", kind?.rawValue), ("noi", office), ("con", isOpen ? "1" : nil)])
  }

  func holds(_ shelf: OldBookShelf) -> Bool {
    (kind == nil || shelf.kind == kind)
      && (office.map { Office($0).key == Office(shelf.office).key } ?? true)
      && (!isOpen || shelf.needsWork)
  }
}

extension OldBookShelf {
  /// Whether something is missing, stands twice or does not fit.
  var needsWork: Bool {
    !missing.isEmpty || !repeated.isEmpty || !beyond.isEmpty || !overlaps.isEmpty
      || !betweenVolumes.isEmpty || volumes.isEmpty
  }
}
