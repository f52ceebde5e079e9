import Directory
import Storage

/// Turns what can go wrong with files and the database into one line for the person at the command line.
enum OfficeFiles {
    static func reading<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as OfficeFolderError {
            throw CommandFailure.unusable(String(describing: error))
        } catch let error as StorageError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }
}
