// A shop that uses everything of the library: the same as ../typescript/main.ts.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	if len(os.Args) > 1 && os.Args[1] == "mistakes" {
		encoder := json.NewEncoder(os.Stdout)
		encoder.SetEscapeHTML(false)
		for _, mistake := range mistakes {
			if answer := mistake.answer(); answer != nil {
				if err := encoder.Encode(answer); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
			}
		}
		return
	}

	app := cdk8sexposure.NewExposureApp(nil)
	if len(os.Args) < 2 || os.Args[1] != "start" {
		cdk8sexposure.TargetCluster_Describe(app, &cdk8sexposure.TargetClusterOptions{
			MinVersion:    cdk8sexposure.KubernetesVersion_V1_34(),
			NodePortRange: cdk8sexposure.NodePortRange_Of(jsii.Number(30000), jsii.Number(32767)),
			PodCidrs:      jsii.Strings("10.244.0.0/16"),
		})
		chart := func(id string) cdk8s.Chart {
			return cdk8s.NewChart(app, jsii.String(id), &cdk8s.ChartProps{
				Namespace: jsii.String("shop"),
				Labels:    &map[string]*string{"team": jsii.String("shop")},
			})
		}

		apps := defineApps(chart("apps"))
		defineSites(chart("sites"), apps)
		loadBalancers := defineLoadBalancers(chart("load-balancers"), apps)
		defineNodePorts(chart("node-ports"), apps)
		overrideFields(apps, loadBalancers)
	}
	app.Synth()
	if len(os.Args) < 2 || os.Args[1] != "start" {
		if err := writeVerdict(app); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
