import Language

/// What an operation is applied to; absent ones are kept as such.
struct Arguments: Sendable {
    static let capacity = 8

    private var values: ArraySlice<Meaning?>

    init() { values = [] }

    init(_ meanings: Meaning?...) { values = meanings[...] }

    /// - Parameter values: at most `capacity`, in place.
    init(values: ArraySlice<Meaning?>) { self.values = values }

    var count: Int { values.count }

    subscript(index: Int) -> Meaning? {
        index < values.count ? values[values.startIndex + index] : nil
    }

    /// Adds one; more than `capacity` are left out.
    mutating func append(_ meaning: Meaning?) {
        if values.count < Self.capacity { values.append(meaning) }
    }

    /// A number or a word's value.
    func double(_ index: Int) -> Double? {
        switch self[index] {
        case .number(let number): number.value
        case .code(let code): Double(code)
        default: nil
        }
    }

    /// A whole number or a word's value.
    func int(_ index: Int) -> Int? {
        switch self[index] {
        case .number(let number): number.whole
        case .code(let code): code
        default: nil
        }
    }

    func numeral(_ index: Int) -> Numeral? {
        switch self[index] {
        case .number(let number): number
        case .code(let code): Numeral(value: Double(code), form: .english)
        default: nil
        }
    }

    func unit(_ index: Int) -> TimeUnit? { int(index).flatMap(TimeUnit.init(rawValue:)) }

    /// A date, also one that stands alone in a moment.
    func date(_ index: Int) -> DateSpec? {
        switch self[index] {
        case .date(let date): date
        case .moment(let moment) where moment.clock == nil && moment.part == nil: moment.date
        default: nil
        }
    }

    func moment(_ index: Int) -> Moment? { self[index]?.asMoment }

    func length(_ index: Int) -> Length? {
        if case .length(let length)? = self[index] { length } else { nil }
    }
}

extension Meaning {
    /// The moment that it is, where it is one or a piece of one.
    var asMoment: Moment? {
        switch self {
        case .date(let date): Moment(date: date)
        case .clock(let clock): Moment(clock: clock)
        case .part(let part): Moment(part: part)
        case .moment(let moment): moment
        default: nil
        }
    }

}
