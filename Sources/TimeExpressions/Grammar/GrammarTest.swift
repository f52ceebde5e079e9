/// A `PatternTest` as the chart asks it: in few bytes, with bounds that always hold where nothing was said.
struct GrammarTest: Sendable {
    private let low: Int32
    private let high: Int32
    private let fewestFigures: UInt8
    private let mostFigures: UInt8
    private let asksForm: Bool
    private let asksRange: Bool
    private let form: UInt8
    private let codes: UInt64
    private let traits: UInt64
    private let missing: UInt64

    init(_ test: PatternTest) {
        asksRange = test.range != nil
        low = test.range.map { Int32(clamping: $0.lowerBound) } ?? .min
        high = test.range.map { Int32(clamping: $0.upperBound) } ?? .max
        fewestFigures = test.figures.map { UInt8(clamping: $0.lowerBound) } ?? 0
        mostFigures = test.figures.map { UInt8(clamping: $0.upperBound) } ?? .max
        asksForm = test.form != nil
        form = test.form.map(Features.code) ?? 0
        codes = test.codes
        traits = test.traits
        missing = test.missing
    }

    func holds(for features: Features) -> Bool {
        switch features.kind {
        case .number:
            if asksRange, features.value == Features.none || features.value < low || features.value > high { return false }
            return features.figures >= fewestFigures && features.figures <= mostFigures && (!asksForm || features.form == form)
        case .code:
            guard features.value >= low, features.value <= high else { return false }
            return codes == 0 || features.value >= 0 && features.value < 64 && codes & (1 << UInt64(features.value)) != 0
        case .other:
            return (traits == 0 || features.traits & traits != 0) && features.traits & missing == 0
        }
    }
}
