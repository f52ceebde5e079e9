/// A part of the program that takes text from outside. A new target is a case here and a folder in `Corpus/`.
enum FuzzTarget: String, CaseIterable {
    case time

    /// What libFuzzer calls with each input; a return value of 0 keeps the input for the corpus when it reaches new code.
    var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
        switch self {
        case .time: { data, size in
            TimeTarget.check(UnsafeBufferPointer(start: data, count: size))
            return 0
        }
        }
    }
}
