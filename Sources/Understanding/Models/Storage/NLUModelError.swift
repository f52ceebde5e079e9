/// Why a stored model cannot be used.
public enum NLUModelError: Error, Hashable, CustomStringConvertible {
    case notAModel
    case otherVersion(UInt32)
    case damaged

    public var description: String {
        switch self {
        case .notAModel: "This file is not a model of Mishu's. Train one with `--train`."
        case .otherVersion(let version):
            "This model has format \(version), this program reads \(NLUModel.formatVersion). Train it again."
        case .damaged: "This model file is cut off or damaged. Train it again."
        }
    }
}
