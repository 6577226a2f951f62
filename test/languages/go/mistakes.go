package main

import (
	"fmt"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

type shop struct {
	app   cdk8s.App
	chart cdk8s.Chart
	web   cdk8sexposure.ExposedApp
}

type mistake struct {
	name  string
	doing func(shop)
}

type answer struct {
	Mistake   string `json:"mistake"`
	Exception string `json:"exception"`
	Message   string `json:"message"`
}

// Mistakes that people make: the same as ../typescript/mistakes.ts.
var mistakes = []mistake{
	{"a node port out of range", func(s shop) {
		s.web.ExposeViaNodePort(&cdk8sexposure.NodePortServiceOptions{NodePort: jsii.Number(80)})
	}},
	{"an option that the controller lacks", func(s shop) {
		site := cdk8sexposure.NewPathIngress(s.chart, jsii.String("Site"), &cdk8sexposure.PathIngressProps{
			Host: jsii.String("shop.example"),
			Controller: cdk8sexposure.IngressController_IngressClass(jsii.String("public"), &cdk8sexposure.ControllerOptions{
				ControllerNamespace: jsii.String("ingress"),
			}),
			Tls: cdk8sexposure.Tls_None(),
		})
		site.AddPath(jsii.String("/api"), s.web, &cdk8sexposure.PathOptions{StripPrefix: jsii.Bool(true)})
	}},
	{"an override of a field that does not exist", func(s shop) {
		cdk8sexposure.Overrides_Of(s.web.Service()).Apply(
			cdk8s.JsonPatch_Add(jsii.String("/spec/externalTrafficPolice"), "Local"),
		)
	}},
	{"an override that is lost", func(s shop) {
		cdk8sexposure.Overrides_Of(s.web.Service()).Apply(
			cdk8s.JsonPatch_Replace(jsii.String("/spec/externalName"), "shop.example"),
		)
		s.app.Synth()
	}},
	{"a network with host bits", func(shop) {
		cdk8sexposure.AllowedClients_Cidrs(jsii.String("203.0.113.7/24"))
	}},
	{"several at once", func(s shop) {
		cdk8sexposure.NewExposedApp(s.chart, jsii.String("Api"), &cdk8sexposure.ExposedAppProps{
			Image:    jsii.String("ghcr.io/acme/api:2.0.0"),
			Port:     jsii.Number(99999),
			Replicas: jsii.Number(-1),
		})
	}},
	{"a service without a port", func(shop) {
		cdk8sexposure.ExistingService_Named(jsii.String("Legacy"), &cdk8sexposure.ExistingServiceOptions{})
	}},
	{"an old version of Kubernetes", func(s shop) {
		cdk8sexposure.TargetCluster_Describe(s.chart, &cdk8sexposure.TargetClusterOptions{
			MinVersion: cdk8sexposure.KubernetesVersion_Of(jsii.String("1.27")),
		})
	}},
	{"a range the wrong way round", func(s shop) {
		cdk8sexposure.TargetCluster_Describe(s.chart, &cdk8sexposure.TargetClusterOptions{
			NodePortRange: cdk8sexposure.NodePortRange_Of(jsii.Number(32767), jsii.Number(30000)),
		})
	}},
}

// What the mistake is answered with: the value of a panic.
func (m mistake) answer() (given *answer) {
	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("shop"), &cdk8s.ChartProps{Namespace: jsii.String("shop")})
	web := cdk8sexposure.NewExposedApp(chart, jsii.String("Web"), &cdk8sexposure.ExposedAppProps{
		Image: jsii.String("ghcr.io/acme/web:1.4.2"),
		Port:  jsii.Number(8080),
	})
	defer func() {
		if reason := recover(); reason != nil {
			given = &answer{Mistake: m.name, Exception: fmt.Sprintf("panic(%T)", reason), Message: fmt.Sprint(reason)}
		}
	}()
	m.doing(shop{app: app, chart: chart, web: web})
	return nil
}
