package id.warta.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * As whom PostgreSQL runs: as the caller, unless that is root, whom it refuses, or a user without a name, as containers like to have.
 *
 * @param stepDown the command to put before PostgreSQL's own
 * @param owner the user id that must own the cluster, where that is to be seen to
 */
record Account(List<String> stepDown, OptionalInt owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static Account find() {
        var user = ProcessHandle.current().info().user().orElse("");
        var root = user.equals("root");
        if (!Folders.POSIX || !(root || user.isEmpty())) {
            return new Account(List.of(), OptionalInt.empty());
        }
        // In a user namespace of its own a process is nobody, while its files stay the caller's.
        var namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return new Account(namespace, root ? OptionalInt.of(ROOT) : OptionalInt.empty());
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (root && works(nobody)) { // containers often forbid namespaces
            return new Account(nobody, OptionalInt.of(NOBODY));
        }
        if (root) {
            throw new DatabaseUnavailable("PostgreSQL refuses to run as root, and neither unshare nor setpriv"
                    + " (of util-linux) can change the user here; run Warta as an ordinary user");
        }
        return new Account(List.of(), OptionalInt.empty());
    }

    /** Makes the files readable for PostgreSQL, should an earlier run have had another account. */
    void own(Path tree) throws IOException {
        if (owner.isEmpty() || Files.getAttribute(tree, "unix:uid").equals(owner.getAsInt())) {
            return;
        }
        for (var path : Folders.deepestFirst(tree)) { // the tree's root last: it is what tells that all is done
            Files.setAttribute(path, "unix:gid", owner.getAsInt(), NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", owner.getAsInt(), NOFOLLOW_LINKS);
        }
    }

    private static boolean works(List<String> stepDown) {
        try {
            return Program.of("true").after(stepDown).run() == 0;
        } catch (DatabaseUnavailable e) {
            return false; // no such program here
        }
    }
}
