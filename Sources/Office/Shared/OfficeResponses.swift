/// The response templates that the handlers say, so that `mishu validate` tells which are missing and which are unused.
///
/// A test compares them with what the handlers' source says.
public enum OfficeResponses {
    public static let names: Set<String> = [
        "ask_attendees", "ask_document", "ask_person", "ask_start", "contacts_assistants", "contacts_card",
        "contacts_details", "contacts_duty", "contacts_duty_paper", "contacts_everybody", "contacts_guessed",
        "contacts_holders", "contacts_left", "contacts_members", "contacts_no_assistant", "contacts_no_duty",
        "contacts_no_holder", "contacts_no_manager", "contacts_no_members", "contacts_no_team", "contacts_nobody",
        "contacts_nobody_there", "contacts_place", "contacts_refused_bulk", "contacts_team",
        "contacts_unknown_sender", "contacts_vacant", "data_confirm", "data_done", "data_has_left", "data_not_allowed",
        "data_not_undone", "data_service_failed", "data_unchanged", "data_undone", "documents_author", "documents_found",
        "documents_listed", "documents_no_author",
        "documents_none", "documents_opened", "documents_which", "meetings_already_then", "meetings_ask_change", "meetings_ask_clock",
        "meetings_ask_day_and_clock", "meetings_ask_new_start", "meetings_booked", "meetings_cancel_summary",
        "meetings_cancelled", "meetings_change_summary", "meetings_changed_since", "meetings_details",
        "meetings_end_before_start", "meetings_free_busy", "meetings_left", "meetings_list",
        "meetings_may_not_change", "meetings_moved", "meetings_moved_back", "meetings_no_room_fits",
        "meetings_no_other_room", "meetings_no_room_free", "meetings_no_rooms", "meetings_no_such_person", "meetings_no_time", "meetings_none",
        "meetings_none_to_change", "meetings_not_attending", "meetings_not_found", "meetings_nothing_to_undo",
        "meetings_one_or_all", "meetings_organizer_stays", "meetings_over", "meetings_past", "meetings_past_day",
        "meetings_restored", "meetings_room_access", "meetings_room_facts", "meetings_room_forbidden",
        "meetings_room_problem", "meetings_rooms", "meetings_rooms_fitting", "meetings_series_ends_before", "meetings_summary", "meetings_time_past",
        "meetings_times", "meetings_title_too_long", "meetings_too_long", "meetings_undo_room_taken",
        "meetings_unknown_person", "meetings_unknown_room", "meetings_updated", "meetings_updated_back",
        "meetings_which", "meetings_working_day", "meetings_working_days", "office_unknown", "office_which",
        "office_which_department", "office_which_person", "office_which_room", "questions_bulk", "questions_count",
        "questions_none", "questions_rows", "questions_sql", "questions_superlative", "questions_unknown_sender", "questions_value",
    ]
}
