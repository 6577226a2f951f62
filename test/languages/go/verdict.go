package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// What is exposed and what is said to it, beside the manifests.
func writeVerdict(app cdk8s.App) error {
	inventory := cdk8sexposure.ExposureInventory_Of(app)
	var lines []string
	balancers := 0
	for _, way := range *inventory.Ways() {
		if way.Reachability == cdk8sexposure.Reachability_INTERNET {
			lines = append(lines, fmt.Sprintf("%s: %s; %s to %d", *way.Id, *way.Reason, *way.Opener.Kind, len(*way.Targets)))
			if way.Way == cdk8sexposure.WayInKind_LOAD_BALANCER {
				balancers++
			}
		}
	}
	changes := inventory.ChangesSince(cdk8sexposure.ExposureInventory_FromJson(inventory.ToJson()))
	lines = append(lines, fmt.Sprintf("%d of %d, %d opened, %d closed", balancers, len(*inventory.Ways()), len(*changes.Opened), len(*changes.Closed)))

	checks := cdk8sexposure.ExposureChecks_Configure(app, &cdk8sexposure.ExposureChecksOptions{
		Packs:      &[]cdk8sexposure.CheckPack{cdk8sexposure.CheckPack_LINTERS},
		Severities: &map[string]cdk8sexposure.Severity{"linters/unpinned-image": cdk8sexposure.Severity_WARNING},
	})
	for _, finding := range *cdk8sexposure.ExposureChecks_Of(app).Findings() {
		if finding.Severity == cdk8sexposure.Severity_WARNING {
			place := "nobody"
			if finding.ConstructPath != nil {
				place = *finding.ConstructPath
			}
			lines = append(lines, fmt.Sprintf("%s %s: %s", *finding.Id, place, *finding.Message))
		}
	}
	lines = append(lines, fmt.Sprintf("%d findings", len(*checks.Findings())))

	text := strings.Join(lines, "\n") + "\n"
	if err := os.WriteFile(filepath.Join(*app.Outdir(), "verdict.txt"), []byte(text), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(*app.Outdir(), "inventory.json"), []byte(*inventory.ToJson()), 0o644)
}
