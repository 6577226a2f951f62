import os

from cdk8s import App
from cdk8s_exposure import CheckPack, ExposureChecks, ExposureInventory, Reachability, Severity, WayInKind


def write_verdict(app: App) -> None:
    """What is exposed and what is said to it, beside the manifests."""
    inventory = ExposureInventory.of(app)
    open_ways = [way for way in inventory.ways if way.reachability == Reachability.INTERNET]
    balancers = [way for way in open_ways if way.way == WayInKind.LOAD_BALANCER]
    changes = inventory.changes_since(ExposureInventory.from_json(inventory.to_json()))

    checks = ExposureChecks.configure(app, packs=[CheckPack.LINTERS], severities={"linters/unpinned-image": Severity.WARNING})
    findings = [finding for finding in ExposureChecks.of(app).findings() if finding.severity == Severity.WARNING]

    lines = [
        *(f"{way.id}: {way.reason}; {way.opener.kind} to {len(way.targets)}" for way in open_ways),
        f"{len(balancers)} of {len(inventory.ways)}, {len(changes.opened)} opened, {len(changes.closed)} closed",
        *(f"{finding.id} {finding.construct_path or 'nobody'}: {finding.message}" for finding in findings),
        f"{len(checks.findings())} findings",
    ]
    with open(os.path.join(app.outdir, "verdict.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    with open(os.path.join(app.outdir, "inventory.json"), "w", encoding="utf-8") as file:
        file.write(inventory.to_json())
