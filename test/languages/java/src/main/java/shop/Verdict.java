package shop;

import io.github.cdk8sexposure.CheckPack;
import io.github.cdk8sexposure.ExposureChecks;
import io.github.cdk8sexposure.ExposureChecksOptions;
import io.github.cdk8sexposure.ExposureInventory;
import io.github.cdk8sexposure.Reachability;
import io.github.cdk8sexposure.Severity;
import io.github.cdk8sexposure.WayInKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cdk8s.App;

/** What is exposed and what is said to it, beside the manifests. */
final class Verdict {
    private Verdict() {}

    static void write(final App app) throws IOException {
        final ExposureInventory inventory = ExposureInventory.of(app);
        final List<String> lines = new ArrayList<>();
        final var open = inventory.getWays().stream().filter(way -> way.getReachability() == Reachability.INTERNET).toList();
        open.forEach(way -> lines.add(String.format("%s: %s; %s to %d", way.getId(), way.getReason(), way.getOpener().getKind(), way.getTargets().size())));
        final long balancers = open.stream().filter(way -> way.getWay() == WayInKind.LOAD_BALANCER).count();
        final var changes = inventory.changesSince(ExposureInventory.fromJson(inventory.toJson()));
        lines.add(String.format("%d of %d, %d opened, %d closed",
            balancers, inventory.getWays().size(), changes.getOpened().size(), changes.getClosed().size()));

        final ExposureChecks checks = ExposureChecks.configure(app, ExposureChecksOptions.builder()
            .packs(List.of(CheckPack.LINTERS))
            .severities(Map.of("linters/unpinned-image", Severity.WARNING))
            .build());
        ExposureChecks.of(app).findings().stream().filter(finding -> finding.getSeverity() == Severity.WARNING).forEach(finding ->
            lines.add(String.format("%s %s: %s",
                finding.getId(), Objects.requireNonNullElse(finding.getConstructPath(), "nobody"), finding.getMessage())));
        lines.add(String.format("%d findings", checks.findings().size()));

        Files.writeString(Path.of(app.getOutdir(), "verdict.txt"), String.join("\n", lines) + "\n");
        Files.writeString(Path.of(app.getOutdir(), "inventory.json"), inventory.toJson());
    }
}
