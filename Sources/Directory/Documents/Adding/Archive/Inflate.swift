/// Unpacks DEFLATE data (RFC 1951), up to a limit.
struct Inflate {
    enum Failure: Error { case damaged, tooLong }

    private let input: ArraySlice<UInt8>
    private let limit: Int
    private var position: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    /// - Parameter limit: the most bytes that may come out.
    static func unpacked(_ input: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(input: input, limit: limit, position: input.startIndex)
        try inflate.run()
        return inflate.output
    }

    private init(input: ArraySlice<UInt8>, limit: Int, position: Int) {
        self.input = input
        self.limit = limit
        self.position = position
    }

    private mutating func run() throws(Failure) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try block(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try trees()
                try block(literals, distances)
            default: throw .damaged
            }
        }
    }

    private mutating func take(_ count: Int) throws(Failure) -> Int {
        while bitCount < count {
            guard position < input.endIndex else { throw .damaged }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        let value = bits & ((1 << UInt32(count)) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func stored() throws(Failure) {
        bits = 0
        bitCount = 0
        guard position + 4 <= input.endIndex else { throw .damaged }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
        position += 4
        guard length == ~check & 0xFFFF, position + length <= input.endIndex else { throw .damaged }
        guard output.count + length <= limit else { throw .tooLong }
        output += input[position..<position + length]
        position += length
    }

    // MARK: Codes

    /// A canonical Huffman code: how many symbols each length has, and the symbols in order.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int]

        init(_ lengths: ArraySlice<UInt8>) {
            for length in lengths { counts[Int(length)] += 1 }
            counts[0] = 0
            var offsets = [Int](repeating: 0, count: 16)
            for length in 1..<15 { offsets[length + 1] = offsets[length] + counts[length] }
            symbols = [Int](repeating: 0, count: lengths.count)
            for (symbol, length) in lengths.enumerated() where length > 0 {
                symbols[offsets[Int(length)]] = symbol
                offsets[Int(length)] += 1
            }
        }
    }

    private mutating func symbol(_ code: Code) throws(Failure) -> Int {
        var value = 0, first = 0, index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - first < count { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .damaged
    }

    private static let fixedLiterals = Code(
        ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
            + [UInt8](repeating: 8, count: 8))[...])
    private static let fixedDistances = Code([UInt8](repeating: 5, count: 30)[...])
    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
        12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private mutating func trees() throws(Failure) -> (Code, Code) {
        let literals = try take(5) + 257, distances = try take(5) + 1, count = try take(4) + 4
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<count { lengths[Self.lengthOrder[index]] = UInt8(try take(3)) }
        let code = Code(lengths[...])
        lengths = []
        while lengths.count < literals + distances {
            let symbol = try symbol(code)
            switch symbol {
            case 0..<16: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += [UInt8](repeating: last, count: 3 + (try take(2)))
            case 17: lengths += [UInt8](repeating: 0, count: 3 + (try take(3)))
            default: lengths += [UInt8](repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard lengths.count == literals + distances else { throw .damaged }
        return (Code(lengths[..<literals]), Code(Array(lengths[literals...])[...]))
    }

    private mutating func block(_ literals: Code, _ distances: Code) throws(Failure) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLong }
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                return
            } else {
                guard symbol - 257 < Self.lengthBases.count else { throw .damaged }
                let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
                let way = try self.symbol(distances)
                guard way < Self.distanceBases.count else { throw .damaged }
                let distance = Self.distanceBases[way] + (try take(Self.distanceBits[way]))
                guard distance <= output.count else { throw .damaged }
                guard output.count + length <= limit else { throw .tooLong }
                for _ in 0..<length { output.append(output[output.count - distance]) }
            }
        }
    }
}
