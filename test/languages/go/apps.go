package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2"
)

type shopApps struct {
	web  cdk8sexposure.ExposedApp
	api  cdk8sexposure.ExposedApp
	dice cdk8sexposure.ExposedApp
}

func defineApps(chart cdk8s.Chart) shopApps {
	web := cdk8sexposure.NewExposedApp(chart, jsii.String("Web"), &cdk8sexposure.ExposedAppProps{
		Name:   jsii.String("web"),
		Image:  jsii.String("ghcr.io/acme/web:1.4.2"),
		Port:   jsii.Number(8080),
		Health: jsii.String("/healthz"),
		Labels: &map[string]*string{
			"example.com/runs-on": cdk8sexposure.TargetCluster_Of(chart).MinVersion().Label(),
		},
	})

	api := cdk8sexposure.NewExposedApp(chart, jsii.String("Api"), &cdk8sexposure.ExposedAppProps{
		Name:     jsii.String("api"),
		Image:    jsii.String("ghcr.io/acme/api:2.0.0"),
		Port:     jsii.Number(3000),
		PortName: jsii.String("api"),
		Labels:   &map[string]*string{"example.com/team": jsii.String("orders")},
		Command:  jsii.Strings("/usr/bin/api"),
		Args:     jsii.Strings("--listen", "0.0.0.0:3000"),
		EnvVariables: &map[string]cdk8splus27.EnvValue{
			"LOG_LEVEL": cdk8splus27.EnvValue_FromValue(jsii.String("info")),
		},
		ImagePullPolicy:    cdk8splus27.ImagePullPolicy_ALWAYS,
		DockerRegistryAuth: cdk8splus27.Secret_FromSecretName(chart, jsii.String("Registry"), jsii.String("registry")),
		Autoscaler: &cdk8sexposure.AppAutoscaler{
			MinReplicas:          jsii.Number(3),
			MaxReplicas:          jsii.Number(10),
			TargetCpuUtilization: jsii.Number(60),
		},
		CpuRequest:             cdk8splus27.Cpu_Millis(jsii.Number(250)),
		CpuLimit:               cdk8splus27.Cpu_Units(jsii.Number(1)),
		MemoryRequest:          cdk8s.Size_Mebibytes(jsii.Number(256)),
		MemoryLimit:            cdk8s.Size_Gibibytes(jsii.Number(1)),
		RunAsUser:              jsii.Number(1000),
		RunAsGroup:             jsii.Number(1000),
		ReadOnlyRootFilesystem: jsii.Bool(true),
		TmpSize:                cdk8s.Size_Mebibytes(jsii.Number(64)),
		Readiness: cdk8splus27.Probe_FromHttpGet(jsii.String("/ready"), &cdk8splus27.HttpGetProbeOptions{
			Port:          jsii.Number(3000),
			PeriodSeconds: cdk8s.Duration_Seconds(jsii.Number(5)),
		}),
		Liveness: cdk8splus27.Probe_FromTcpSocket(&cdk8splus27.TcpSocketProbeOptions{Port: jsii.Number(3000)}),
		Startup: cdk8splus27.Probe_FromCommand(jsii.Strings("/usr/bin/api", "check"), &cdk8splus27.CommandProbeOptions{
			FailureThreshold: jsii.Number(30),
		}),
		Strategy: cdk8splus27.DeploymentStrategy_RollingUpdate(&cdk8splus27.DeploymentStrategyRollingUpdateOptions{
			MaxSurge:       cdk8splus27.PercentOrAbsolute_Percent(jsii.Number(50)),
			MaxUnavailable: cdk8splus27.PercentOrAbsolute_Absolute(jsii.Number(0)),
		}),
		DrainDelay:               cdk8s.Duration_Seconds(jsii.Number(10)),
		TerminationGracePeriod:   cdk8s.Duration_Minutes(jsii.Number(1)),
		DisruptionMaxUnavailable: cdk8splus27.PercentOrAbsolute_Percent(jsii.Number(25)),
		AllowedNamespaces:        jsii.Strings("monitoring"),
		Service: &cdk8sexposure.ServiceOptions{
			Annotations: &map[string]*string{"example.com/team": jsii.String("orders")},
			SessionAffinity: cdk8sexposure.SessionAffinity_ClientIP(&cdk8sexposure.ClientIPAffinityOptions{
				Timeout: cdk8s.Duration_Hours(jsii.Number(1)),
			}),
			InternalTrafficPolicy: cdk8sexposure.TrafficPolicy_CLUSTER,
			TrafficDistribution:   cdk8sexposure.TrafficDistribution_PREFER_SAME_ZONE,
		},
	})
	api.Container().Env().AddVariable(jsii.String("REGION"), cdk8splus27.EnvValue_FromValue(jsii.String("eu")))

	// A game of chance by UDP, without guard rails.
	dice := cdk8sexposure.NewExposedApp(chart, jsii.String("Dice"), &cdk8sexposure.ExposedAppProps{
		Name:                         jsii.String("dice"),
		Image:                        jsii.String("ghcr.io/acme/dice:0.3.0"),
		Port:                         jsii.Number(7777),
		Protocol:                     cdk8splus27.Protocol_UDP,
		Replicas:                     jsii.Number(1),
		DisruptionBudget:             jsii.Bool(false),
		Spread:                       jsii.Bool(false),
		NetworkPolicy:                jsii.Bool(false),
		AutomountServiceAccountToken: jsii.Bool(true),
		ServiceAccount:               cdk8splus27.ServiceAccount_FromServiceAccountName(chart, jsii.String("Player"), jsii.String("player"), nil),
	})
	return shopApps{web: web, api: api, dice: dice}
}
