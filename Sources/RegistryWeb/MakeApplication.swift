public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import RegistryServices

/// The web server of an office, ready to run: `try await makeApplication(…).runService()`.
///
/// - Parameters:
///   - desks: what the pages ask and tell.
///   - configuration: address, limits, resources, texts.
///   - logger: gets one entry a request; `JSONLinesLog` writes them as JSON lines.
/// - Returns: the application; nothing listens before it runs.
/// - Throws: `WebStartError` when a template or a static file cannot be used.
public func makeApplication(
  desks: OfficeDesks, configuration: WebConfiguration, logger: Logger
) throws -> some ApplicationProtocol {
  let website = try Website(desks: desks, configuration: configuration, logger: logger)
  // Hummingbird's defaults keep slow clients for ever and take any number of connections.
  let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
    maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)
  return Application(
    router: website.router,
    server: .http1(
      configuration: HTTP1Channel.Configuration(
        idleTimeout: .seconds(Int64(configuration.idleTimeout)),
        httpDecoderConfiguration: decoder)),
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      serverName: nil,
      availableConnectionsDelegate: MaximumAvailableConnections(
        configuration.maximumConnections)),
    onServerRunning: { channel in
      configuration.whenListening?(channel.localAddress?.port ?? configuration.port)
    },
    logger: logger)
}
