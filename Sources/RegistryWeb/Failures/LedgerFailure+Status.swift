import HTTPTypes
import RegistryServices

extension LedgerFailure {
  /// 409 where the request itself contradicts an earlier one, 503 where it may be sent again.
  var httpStatus: HTTPResponse.Status {
    switch self {
    case .requestKeyReused: .conflict
    case .overloaded, .outcomeUnknown, .diskFull: .serviceUnavailable
    case .notOpened, .unreadable: .internalServerError
    }
  }
}
