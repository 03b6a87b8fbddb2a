package fengsui.console.access;

import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts as their file has them now: one that is added may sign in at once, one that is taken out is out. Where the
 * file cannot be read any more, those from before stand: a slip at night must not shut the room out. Thread-safe.
 */
final class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final AccountsFile file;
    private SortedMap<String, Account> known;
    private String mark;

    Accounts(AccountsFile file) throws BadAccounts {
        this.file = file;
        this.mark = file.mark();
        this.known = file.read();
    }

    synchronized Optional<Account> find(String name) {
        String now = file.mark();
        if (!now.equals(mark)) {
            mark = now;
            readAgain();
        }
        return Optional.ofNullable(known.get(name));
    }

    private void readAgain() {
        try {
            known = file.read();
        } catch (BadAccounts e) {
            LOG.error("{}; the accounts from before stand", e.getMessage());
        }
    }

    /** Whether it is in the file, with the same role and password. */
    boolean stands(Account account) {
        return find(account.name()).equals(Optional.of(account));
    }
}
