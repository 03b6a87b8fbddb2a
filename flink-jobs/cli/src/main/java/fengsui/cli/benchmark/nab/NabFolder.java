package fengsui.cli.benchmark.nab;

import fengsui.cli.console.UserError;
import fengsui.cli.series.JsonFiles;
import fengsui.cli.series.LabelledWindows;
import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The benchmark as it lies in a folder: {@code data/category/file.csv}, {@code windows.json}, {@code profiles.json}; or as
 * in its own repository, with {@code labels/combined_windows.json} and {@code config/profiles.json}.
 */
record NabFolder(Path folder) {

    private static final String MADE_OF =
            "; expected data/CATEGORY/FILE.csv, windows.json and profiles.json in it, as in the benchmark's repository";

    Path series() {
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            throw new UserError("--data " + folder + ": there is no folder data in it" + MADE_OF);
        }
        return data;
    }

    private Path file(String here, String inRepository) {
        return Stream.of(folder.resolve(here), folder.resolve(inRepository))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UserError("--data " + folder + ": there is no " + here + " in it" + MADE_OF));
    }

    Path windowsFile() {
        return file("windows.json", "labels/combined_windows.json");
    }

    LabelledWindows windows(List<Problem> problems) {
        Path file = windowsFile();
        try {
            LabelledWindows windows = LabelledWindows.read(file, problems);
            if (windows.byName().isEmpty() && problems.isEmpty()) {
                throw new UserError(file + ": names no series");
            }
            windows.byName().keySet().forEach(NabFolder::mustStayBelow);
            return windows;
        } catch (IOException e) {
            throw new UserError(file + ": cannot be read as a JSON file");
        }
    }

    /** What is written goes below the folder that the person has named, and nowhere else. */
    private static void mustStayBelow(String name) {
        Path path = Path.of(name).normalize();
        if (path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
            throw new UserError("windows.json: \"" + name + "\" is no path below data; expected category/file.csv");
        }
    }

    List<NabProfile> profiles(List<Problem> problems) {
        Path file = file("profiles.json", "config/profiles.json");
        Problems own = new Problems(file.toString(), "PROFILES", problems);
        List<NabProfile> profiles = new ArrayList<>();
        try {
            JsonFiles.read(file, own).ifPresent(root -> {
                YamlFields all = new YamlFields(root, own);
                root.entries().keySet().forEach(name -> profiles.add(profile(name, all.fields(name))));
            });
        } catch (IOException e) {
            throw new UserError(file + ": cannot be read as a JSON file");
        }
        return profiles;
    }

    private static NabProfile profile(String name, YamlFields profile) {
        YamlFields costs = profile.fields("CostMatrix");
        return new NabProfile(name, costs.number("tpWeight"), costs.number("fnWeight"), costs.number("fpWeight"));
    }
}
