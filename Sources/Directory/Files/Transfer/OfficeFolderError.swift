/// Why a folder is no office.
public enum OfficeFolderError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(path: String)
    /// None of the files of an office is there.
    case empty(path: String)
    case notWritable(path: String, message: String)
    /// `company.json` has no `now` that dates could be shifted from.
    case noReferenceTime(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no folder \(path): name the folder that holds company.json, people.csv and so on"
        case .empty(let path): "\(path) holds no file of an office: name the folder that holds company.json, people.csv and so on"
        case .notWritable(let path, let message): "\(path) cannot be written (\(message)): name another folder, or give this user the right to write there"
        case .noReferenceTime(let path): "\(path)/company.json has no now: write \"now\": \"2026-03-09T09:00:00+08:00\", the moment that its calendar is about"
        }
    }
}
