from cdk8s import JsonPatch
from cdk8s_exposure import ExposureChecks, ExternalLoadBalancer, Overrides

from apps import Apps


def override_fields(apps: Apps, partners: ExternalLoadBalancer) -> None:
    """Fields that nothing else says."""
    Overrides.of(partners).apply(
        JsonPatch.add("/metadata/annotations/owner", "partner-team"),
        JsonPatch.test("/spec/ports/0/port", 443),
    )
    Overrides.of(apps.web.deployment).apply(
        JsonPatch.replace("/spec/minReadySeconds", 5),
        JsonPatch.add("/spec/template/spec/priorityClassName", "high"),
    )
    Overrides.of(apps.web.service).apply_unlisted(
        JsonPatch.add("/spec/aFieldOfTomorrow", {"since": "1.40", "zones": ["a", "b"]})
    )
    ExposureChecks.acknowledge(apps.web.service, "object/unknown-field", "newer than the schemas")
