/// The disk did not take an upload.
struct UploadFailure: Error {
  var errorNumber: Int32
}
