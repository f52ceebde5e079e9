import Foundation

/// Reads bytes as text: UTF-8, UTF-16 with its mark, else GB 18030, in which Chinese offices still write.
enum TextDecoding {
    /// - Parameter declared: a name of an encoding that the file gives; it counts where the bytes are no UTF-8.
    /// - Returns: nil for what is no text in any of them.
    static func text(_ bytes: [UInt8], declared: String? = nil) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes.dropFirst(2)), from: "UTF-16BE") }
        // A NUL is in no text.
        guard !bytes.contains(0) else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if let declared, let text = converted(bytes, from: declared) { return text }
        return converted(bytes, from: "GB18030")
    }

    /// By the system's iconv; nil where the bytes are not of the encoding, or it is not known.
    private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become three at most, and four stay four.
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress, to = target.baseAddress
                var left = source.count, room = target.count
                guard iconv(converter, &from, &left, &to, &room) != Int(bitPattern: UInt.max), left == 0 else { return nil }
                return target.count - room
            }
        }
        guard let written else { return nil }
        return String(validating: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
