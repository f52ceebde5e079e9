import DialogModel

/// The body of `POST /webhooks/rest/webhook`.
struct RESTRequest: Hashable, Sendable {
    /// Employee number, believed.
    var sender: String
    /// What was typed; a pressed button has none.
    var message: String
    var payload: String?

    /// Nil for what is not of this form. Members that Rasa's clients add are ignored.
    init?(_ json: JSONValue) {
        guard case .object = json, let sender = json["sender"]?.stringValue else { return nil }
        let message = json["message"], payload = json["payload"]
        guard message != nil || payload != nil else { return nil }
        if let message, message.stringValue == nil { return nil }
        if let payload, payload.stringValue == nil { return nil }
        self.sender = sender
        self.message = message?.stringValue ?? ""
        self.payload = payload?.stringValue
    }
}
