import Hummingbird
import NIOCore

/// A request's context, with the address at which its connection came in.
struct ServerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// An IP address.
    var localAddress: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        localAddress = source.channel.localAddress?.ipAddress
    }
}
