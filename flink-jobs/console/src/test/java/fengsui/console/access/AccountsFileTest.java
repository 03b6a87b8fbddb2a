package fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.console.file.OwnerFile;
import fengsui.console.web.Access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {

    @TempDir
    private Path folder;

    private Path path = Path.of("");
    private AccountsFile file = new AccountsFile(path);

    @BeforeEach
    void name() {
        path = folder.resolve("accounts.json");
        file = new AccountsFile(path);
    }

    private Account account(String name) throws BadAccounts {
        return Objects.requireNonNull(file.read().get(name));
    }

    @Test
    void whenAccountsAreAdded_thenTheyAreReadAndTheirPasswordsAreNotThere() throws Exception {
        assertThat(file.add("control-room-1", Role.DISPATCHER, Hall.PASSWORD, Hall.CHEAP))
                .isTrue();
        assertThat(file.add("指挥中心 2", Role.ADMIN, Hall.PASSWORD, Hall.CHEAP)).isTrue();
        assertThat(file.read()).containsOnlyKeys("control-room-1", "指挥中心 2");
        assertThat(Files.readString(path)).contains("$argon2id$v=19$").doesNotContain("horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void whenTwoHaveTheSamePassword_thenNobodyCanTell() throws Exception {
        file.add("a", Role.VIEWER, Hall.PASSWORD, Hall.CHEAP);
        file.add("b", Role.VIEWER, Hall.PASSWORD, Hall.CHEAP);
        assertThat(account("a").password().text())
                .isNotEqualTo(account("b").password().text());
    }

    @Test
    void whenAnAccountIsAddedAgain_thenItsRoleAndPasswordAreReplaced() throws Exception {
        file.add("control-room-1", Role.DISPATCHER, Hall.PASSWORD, Hall.CHEAP);
        assertThat(file.add("control-room-1", Role.VIEWER, "another password", Hall.CHEAP))
                .isFalse();
        Account account = account("control-room-1");
        assertThat(account.role()).isEqualTo(Role.VIEWER);
        assertThat(account.password().fits("another password")).isTrue();
        assertThat(account.password().fits(Hall.PASSWORD)).isFalse();
    }

    @Test
    void whenAPasswordIsMadeAsUsual_thenItCostsWhatRfc9106Recommends() throws Exception {
        file.add("control-room-1", Role.DISPATCHER, Hall.PASSWORD);
        assertThat(Files.readString(path)).contains("$argon2id$v=19$m=65536,t=3,p=4$");
        assertThat(account("control-room-1").password().fits(Hall.PASSWORD)).isTrue();
    }

    @Test
    void whenAHashIsOfTheReferenceImplementation_thenItFits() {
        PasswordHash known = PasswordHash.parse(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
                .orElseThrow();
        assertThat(known.fits("password")).isTrue();
        assertThat(known.fits("passwore")).isFalse();
    }

    @Test
    void whenAHashWouldTakeTooLongOrIsOfAnotherKind_thenItIsRefused() {
        String end = "$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.parse("$argon2id$v=19$m=9999999,t=2,p=1" + end)).isEmpty();
        assertThat(PasswordHash.parse("$argon2id$v=19$m=65536,t=999,p=1" + end)).isEmpty();
        assertThat(PasswordHash.parse("$argon2id$v=19$m=65536,t=0,p=1" + end)).isEmpty();
        assertThat(PasswordHash.parse("$argon2i$v=19$m=65536,t=2,p=1" + end)).isEmpty();
        assertThat(PasswordHash.parse("$argon2id$v=16$m=65536,t=2,p=1" + end)).isEmpty();
        assertThat(PasswordHash.parse("correct horse battery")).isEmpty();
    }

    @Test
    void whenANameIsAPersonsOrNone_thenItIsRefusedAndNotRepeated() {
        for (String name :
                new String[] {"13800138000", "li.wei@example.org", "", " a", "a\nb", "<b>", "x".repeat(65)}) {
            assertThatThrownBy(() -> file.add(name, Role.VIEWER, Hall.PASSWORD, Hall.CHEAP))
                    .as(name)
                    .isInstanceOf(BadAccounts.class)
                    .hasMessageContaining("an office or a call sign")
                    .message()
                    .doesNotContain("13800138000", "li.wei");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void whenAPasswordIsShort_thenItIsRefused() {
        assertThatThrownBy(() -> file.add("a", Role.VIEWER, "short", Hall.CHEAP))
                .isInstanceOf(BadAccounts.class)
                .hasMessageContaining("12 to 256");
    }

    @Test
    void whenOthersMayReadTheFile_thenItIsRefusedAndTheWayOutIsNamed() throws Exception {
        file.add("a", Role.VIEWER, Hall.PASSWORD, Hall.CHEAP);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(file::read).isInstanceOf(BadAccounts.class).hasMessageContaining("chmod 600 " + path);
    }

    @Test
    void whenTheFileIsNotThereOrAnother_thenOneLineSaysSoWithoutQuotingIt() throws Exception {
        assertThatThrownBy(file::read)
                .isInstanceOf(BadAccounts.class)
                .hasMessageContaining("./fengsui console account add");
        Files.createFile(path, OwnerFile.attributes(path));
        for (String content : new String[] {
            "secret",
            "{\"accounts\":[]}",
            "{\"accounts\":[{\"name\":\"a\",\"role\":\"king\",\"password\":\"secret\"}]}",
            "{\"accounts\":[{\"name\":\"a\",\"role\":\"viewer\",\"password\":\"secret\"}]}"
        }) {
            Files.writeString(path, content);
            assertThatThrownBy(file::read)
                    .isInstanceOf(BadAccounts.class)
                    .hasMessageStartingWith(path + ": ")
                    .message()
                    .doesNotContain("secret");
        }
    }
}
