package id.warta.command;

/** What a command tells the shell; a command may have more. */
public final class ExitCode {
    /** Done. */
    public static final int OK = 0;
    /** The work failed. */
    public static final int FAILED = 1;
    /** The command is wrong, or a setting, or something that it needs is not there: nothing was begun. */
    public static final int WRONG = 2;

    private ExitCode() {}
}
