/// The program's version; part of the key of everything that is cached.
enum Version {
    static let text = "0.1.0"
}
