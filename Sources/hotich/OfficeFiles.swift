internal import Interchange
internal import RegistryServices

/// Files of offices, read by the interchange room, as the import asks for them.
struct OfficeFiles: SourceOpening {
  func open(place: String) throws -> any SourceReading {
    do {
      return try OpenedFile(try SourceFile.open(path: place))
    } catch {
      throw SourceRefusal(error.message)
    }
  }
}
