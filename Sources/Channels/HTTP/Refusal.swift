import Hummingbird

/// A response that ends the reading of a request.
struct Refusal: Error {
    let response: Response

    init(_ response: Response) { self.response = response }
}
