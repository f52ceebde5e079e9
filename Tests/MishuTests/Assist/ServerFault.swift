import TestServers

/// What a server can do wrong.
enum ServerFault: String, CaseIterable, Sendable {
    case garbage, html, error, empty, half, tooLarge, redirect, drip, silence, hangUp, otherForm, halfStream, injected

    var steps: [FaultyServer.Step] {
        switch self {
        case .garbage: [.send(response(body: "}{ \u{1}"))]
        case .html: [.send(response("200 OK", ["Content-Type: text/html"], body: "<html><body>Please log in</body></html>"))]
        case .error: [.send(response("500 Internal Server Error", body: "oops"))]
        case .empty: [.send(response(body: ""))]
        case .half: [.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"choi"), .close]
        case .tooLarge: [.send(response(body: String(repeating: "x", count: 10 << 20)))]
        case .redirect: [.send(response("302 Found", ["Location: /login"]))]
        case .drip: [.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"), .drip("{", 20)]
        case .silence: [.hang]
        case .hangUp: [.close]
        case .otherForm: [.send(response(body: ModelServers.completion(#"{"commands":"book everything"}"#)))]
        case .halfStream: [.send(streamHead + "data: {\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\n"), .close]
        case .injected:
            [.send(response(body: ModelServers.completion(#"{"commands":[{"command":"dropTables","name":"'; --","value":"\u0000"}]}"#)))]
        }
    }
}
