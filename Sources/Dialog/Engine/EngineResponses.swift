/// The response templates that the engine itself says, whatever the domain.
public enum EngineResponses {
    public static let names: Set<String> = [
        "acknowledged", "back_to", "button_confirm", "button_deny", "button_undo", "cancelled", "cannot_do", "changed",
        "chat_complaint", "chat_dislike", "chat_forbidden", "chat_goodbye", "chat_greet", "chat_help", "chat_out_of_scope",
        "chat_smalltalk", "chat_thanks", "denied", "empty_text", "handed_off", "next_request", "no_such_choice",
        "not_on_offer", "not_understood_1", "not_understood_2", "not_understood_3", "nothing_said_yet",
        "nothing_to_cancel", "nothing_to_choose", "nothing_to_undo", "still_confirm", "too_long", "unknown_person", "went_in_circles",
    ]
}
