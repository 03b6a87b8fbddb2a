package fengsui.console.access;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.console.file.OwnerFile;
import fengsui.console.web.Access.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of accounts: {@code {"accounts":[{"name":…,"role":…,"password":…}]}}. Only its owner may read it. */
public final class AccountsFile {

    /** The shortest password. */
    public static final int SHORTEST_PASSWORD = 12;

    /** The longest one, in characters. */
    public static final int LONGEST_PASSWORD = 256;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 1 << 20;
    private static final int MOST = 1_000;

    private final Path path;

    public AccountsFile(Path path) {
        this.path = path;
    }

    /**
     * Adds an account, or gives one that is there another role and password. Makes the file where there is none.
     *
     * @return whether it is a new one
     * @throws BadAccounts where the name or the password cannot be taken, or the file is another
     */
    public boolean add(String name, Role role, String password) throws BadAccounts {
        return add(name, role, password, PasswordCost.STANDARD);
    }

    boolean add(String name, Role role, String password, PasswordCost cost) throws BadAccounts {
        String complaint = Account.complaint(name).orElse("");
        if (!complaint.isEmpty()) {
            throw new BadAccounts(path, "no account can have this name: " + complaint);
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new BadAccounts(
                    path,
                    "a password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters; type another");
        }
        SortedMap<String, Account> accounts = Files.exists(path) ? read() : new TreeMap<>();
        Account account = new Account(name, role, PasswordHash.of(password, cost, new SecureRandom()));
        boolean isNew = accounts.put(name, account) == null;
        write(accounts);
        return isNew;
    }

    /** Accounts by name. */
    SortedMap<String, Account> read() throws BadAccounts {
        SortedMap<String, Account> accounts = new TreeMap<>();
        JsonNode list = root().path("accounts");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw new BadAccounts(
                    path,
                    "holds no list \"accounts\" of 1 to " + MOST
                            + "; ./fengsui console account add NAME --role R makes one");
        }
        for (int i = 0; i < list.size(); i++) {
            Account account = account(list.get(i), "account " + (i + 1) + ": ");
            if (accounts.put(account.name(), account) != null) {
                throw new BadAccounts(path, "account " + (i + 1) + ": has the name of an earlier one");
            }
        }
        return accounts;
    }

    private Account account(JsonNode json, String place) throws BadAccounts {
        String name = json.path("name").asText();
        String complaint = Account.complaint(name).orElse("");
        if (!complaint.isEmpty()) {
            throw new BadAccounts(path, place + "name: " + complaint);
        }
        Role role = Roles.parse(json.path("role").asText())
                .orElseThrow(() -> new BadAccounts(path, place + "role: expected one of " + Roles.known()));
        PasswordHash password = PasswordHash.parse(json.path("password").asText())
                .orElseThrow(() -> new BadAccounts(
                        path,
                        place
                                + "password: is no Argon2id hash of bearable cost; add the account anew with ./fengsui console"
                                + " account add"));
        return new Account(name, role, password);
    }

    private JsonNode root() throws BadAccounts {
        try {
            if (OwnerFile.isShared(path)) {
                throw new BadAccounts(path, "others on this machine may read it: chmod 600 " + path);
            }
            if (Files.size(path) > LONGEST) {
                throw new BadAccounts(path, "is longer than a file of accounts can be");
            }
            return JSON.readTree(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new BadAccounts(path, "is not there; ./fengsui console account add NAME --role R makes it");
        } catch (IOException e) {
            throw new BadAccounts(path, "cannot be read as JSON; expected {\"accounts\":[…]}");
        }
    }

    private void write(SortedMap<String, Account> accounts) throws BadAccounts {
        try {
            OwnerFile.replace(path, json(accounts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadAccounts(path, "cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private static String json(SortedMap<String, Account> accounts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.getFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeArrayFieldStart("accounts");
            for (Account account : accounts.values()) {
                out.writeStartObject();
                out.writeStringField("name", account.name());
                out.writeStringField("role", account.role().label());
                out.writeStringField("password", account.password().text());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.append('\n').toString();
    }

    /** Another text where it may have changed: who writes it whole gives it another file key. */
    String mark() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
        } catch (IOException e) {
            return "gone";
        }
    }
}
