/// The response templates that the engine itself says, whatever the domain.
public enum EngineResponses {
    public static let names: Set<String> = [
        "acknowledged", "action_failed", "ask_another", "back_to", "button_confirm", "button_deny", "button_undo", "cancelled",
        "cannot_do", "changed", "chat_amend", "chat_complaint", "chat_dislike", "chat_forbidden", "chat_goodbye", "chat_greet",
        "chat_help", "chat_out_of_scope", "chat_restart", "chat_smalltalk", "chat_thanks", "chat_wait",
        "data_ask_clock", "data_ask_day", "data_bad_form", "data_end_before_start", "data_not_a_day", "data_too_early",
        "data_too_large", "data_too_late", "data_too_long", "data_too_small", "denied",
        "dropped_stale", "empty_text", "flow_gone", "handed_off", "handed_off_not_understood", "next_request", "no_such_choice",
        "not_on_offer", "not_understood_1", "not_understood_2", "not_understood_3", "nothing_said_yet",
        "nothing_to_cancel", "nothing_to_choose", "nothing_to_undo", "replaced_open", "requests_queued", "restarted", "resumed",
        "stepped_back", "still_confirm", "too_long", "too_many_open", "unknown_person", "went_in_circles",
        "why_change", "why_command", "why_effect", "why_heard", "why_nothing_read", "why_rule",
    ]
}
