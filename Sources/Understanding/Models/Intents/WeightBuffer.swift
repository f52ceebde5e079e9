/// Numbers that the inner loops of training write to, without the checks and copies of an array.
struct WeightBuffer: ~Copyable {
    let numbers: UnsafeMutableBufferPointer<Float>

    init(count: Int, repeating value: Float = 0) {
        numbers = .allocate(capacity: count)
        numbers.initialize(repeating: value)
    }

    init(_ values: [Float]) {
        numbers = .allocate(capacity: values.count)
        _ = numbers.initialize(from: values)
    }

    deinit { numbers.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Float {
        get { numbers[index] }
        nonmutating set { numbers[index] = newValue }
    }

    var array: [Float] { Array(numbers) }
}
