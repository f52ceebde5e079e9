import Foundation
import Synchronization
import WebClient

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Takes down all traffic of another transport as JSON lines. Headers are never written, keys never appear: see
/// ``SecretScrubber``.
public final class RecordingTransport: ModelTransport {
    private let transport: any ModelTransport
    private let scrubber: SecretScrubber
    /// Lines of several calls must not mix, nor those of several processes: one write each, to a file opened for appending.
    private let file: Mutex<Int32>

    /// - Throws: ``ModelError/invalidSetting(name:problem:)`` when the file cannot be written.
    public init(_ transport: any ModelTransport, file url: URL, scrubber: SecretScrubber) throws {
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ModelError.invalidSetting(name: "MISHU_MODEL_RECORD", problem: .init(
                english: "\(url.path) cannot be written: choose another file", chinese: "无法写入 \(url.path)：请换一个文件"))
        }
        self.transport = transport
        self.scrubber = scrubber
        file = Mutex(descriptor)
    }

    deinit { file.withLock { _ = close($0) } }

    public func send(_ call: ModelCall) async throws -> ModelReply {
        do {
            let reply = try await transport.send(call)
            write(call, .reply(head: reply.head, body: String(decoding: reply.body, as: UTF8.self), isStream: false))
            return reply
        } catch let error as WebError {
            write(call, .failure(error.caseName))
            throw error
        }
    }

    public func stream(_ call: ModelCall) async throws -> ModelReplyStream {
        let stream: ModelReplyStream
        do {
            stream = try await transport.stream(call)
        } catch let error as WebError {
            write(call, .failure(error.caseName))
            throw error
        }
        let (body, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        let task = Task { [self] in
            var all: [UInt8] = []
            do {
                for try await piece in stream.body {
                    all.append(contentsOf: piece)
                    feed.yield(piece)
                }
                // A stream that was cut off is recorded as it came: it plays back as one that was cut off.
                write(call, .reply(head: stream.head, body: String(decoding: all, as: UTF8.self), isStream: true))
                feed.finish()
            } catch {
                write(call, .reply(head: stream.head, body: String(decoding: all, as: UTF8.self), isStream: true))
                feed.finish(throwing: error)
            }
        }
        feed.onTermination = { _ in task.cancel() }
        return ModelReplyStream(head: stream.head, body: body)
    }

    private func write(_ call: ModelCall, _ outcome: RecordedExchange.Outcome) {
        let bytes = Array((RecordedExchange(call: call, outcome: outcome, scrubber: scrubber).line + "\n").utf8)
        file.withLock { descriptor in
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes { Self.append(descriptor, $0) }
                if count <= 0 { return }
                sent += count
            }
        }
    }

    private static func append(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
