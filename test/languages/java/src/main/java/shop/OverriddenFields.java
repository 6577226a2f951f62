package shop;

import io.github.cdk8sexposure.ExposureChecks;
import io.github.cdk8sexposure.ExternalLoadBalancer;
import io.github.cdk8sexposure.Overrides;
import java.util.List;
import java.util.Map;
import org.cdk8s.JsonPatch;

/** Fields that nothing else says. */
final class OverriddenFields {
    private OverriddenFields() {}

    static void define(final Apps apps, final ExternalLoadBalancer partners) {
        Overrides.of(partners).apply(
            JsonPatch.add("/metadata/annotations/owner", "partner-team"),
            JsonPatch.test("/spec/ports/0/port", 443));
        Overrides.of(apps.web().getDeployment()).apply(
            JsonPatch.replace("/spec/minReadySeconds", 5),
            JsonPatch.add("/spec/template/spec/priorityClassName", "high"));
        Overrides.of(apps.web().getService()).applyUnlisted(
            JsonPatch.add("/spec/aFieldOfTomorrow", Map.of("since", "1.40", "zones", List.of("a", "b"))));
        ExposureChecks.acknowledge(apps.web().getService(), "object/unknown-field", "newer than the schemas");
    }
}
