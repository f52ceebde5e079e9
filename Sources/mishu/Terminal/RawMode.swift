import Foundation

/// The terminal's raw mode: keys arrive one by one and are not echoed.
enum RawMode {
    /// Enters it, and returns what leaves it again; nil where standard input is no terminal.
    static func enter() -> (() -> Void)? {
        guard isatty(STDIN_FILENO) != 0 else { return nil }
        var original = termios()
        guard tcgetattr(STDIN_FILENO, &original) == 0 else { return nil }
        var raw = original
        cfmakeraw(&raw)
        // Output still turns \n into \r\n for whatever else writes.
        raw.c_oflag |= tcflag_t(OPOST)
        guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return nil }
        return {
            var saved = original
            tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
        }
    }

    /// The width of the terminal in columns; 80 where it does not tell.
    static func columns() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
