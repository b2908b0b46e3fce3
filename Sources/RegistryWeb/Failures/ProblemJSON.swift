import HTTPTypes
import Hummingbird

/// An error as programs read it (RFC 9457), with a Vietnamese title and a stable code.
enum ProblemJSON {
  static func response(
    status: HTTPResponse.Status, code: String, title: String, detail: String, reference: String,
    extra: String = ""
  ) -> Response {
    var text = "{\"type\":\(JSONText.quoted("urn:hotich:\(code)"))"
    text += ",\"title\":\(JSONText.quoted(title))"
    text += ",\"status\":\(status.code)"
    text += ",\"detail\":\(JSONText.quoted(detail))"
    text += ",\"code\":\(JSONText.quoted(code))"
    text += ",\"instance\":\(JSONText.quoted("urn:hotich:request:\(reference)"))\(extra)}"
    return Response(
      status: status,
      headers: [.contentType: "application/problem+json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
