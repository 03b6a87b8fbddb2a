package fengsui.browser;

import com.microsoft.playwright.Page;
import fengsui.console.access.AccountsFile;
import fengsui.console.access.BadAccounts;
import fengsui.console.web.Access.Role;
import java.nio.file.Path;

/** Two dispatchers, east and west, and lobby, who only looks. */
final class Staff {

    static final String PASSWORD = "correct horse battery";

    private Staff() {}

    /** Returns the file of their accounts. */
    static Path in(Path folder) throws BadAccounts {
        Path accounts = folder.resolve("accounts.json");
        AccountsFile file = new AccountsFile(accounts);
        file.add("east", Role.DISPATCHER, PASSWORD);
        file.add("west", Role.DISPATCHER, PASSWORD);
        file.add("lobby", Role.VIEWER, PASSWORD);
        return accounts;
    }

    /** Where {@code page} asks who it is. */
    static void signIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#login button[type=submit]").click();
    }

    /** Where {@code page} shows an incident. */
    static void accept(Page page, String caseNumber) {
        page.locator("#answer-caseNumber").fill(caseNumber);
        page.locator("#answer button[type=submit]").click();
    }
}
