@_spi(Invariants) import TimeExpressions

/// Recognition of times: no crash, and what holds of every recognition holds.
enum TimeTarget {
    static func check(_ input: UnsafeBufferPointer<UInt8>) {
        let violations = RecognitionInvariants.violations(in: String(decoding: input, as: UTF8.self), everyWay: false)
        // A trap is what makes libFuzzer keep the input.
        if !violations.isEmpty { fatalError(violations.joined(separator: "; ")) }
    }
}
