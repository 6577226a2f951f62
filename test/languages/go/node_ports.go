package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2"
)

func defineNodePorts(chart cdk8s.Chart, apps shopApps) {
	apps.dice.ExposeViaNodePort(&cdk8sexposure.NodePortServiceOptions{
		NodePort:              jsii.Number(30077),
		ExternalTrafficPolicy: cdk8sexposure.TrafficPolicy_LOCAL,
	})

	cdk8sexposure.NewNodePortService(chart, jsii.String("Legacy"), &cdk8sexposure.NodePortServiceProps{
		Name: jsii.String("legacy-nodes"),
		Target: cdk8splus27.Pods_Select(chart, jsii.String("LegacyPods"), &cdk8splus27.PodsSelectOptions{
			Labels: &map[string]*string{"app": jsii.String("legacy")},
		}),
		Port:                     jsii.Number(80),
		TargetPort:               jsii.Number(8080),
		ClusterIP:                jsii.String("10.0.171.239"),
		SessionAffinity:          cdk8sexposure.SessionAffinity_None(),
		TrafficDistribution:      cdk8sexposure.TrafficDistribution_PREFER_SAME_NODE,
		PublishNotReadyAddresses: jsii.Bool(true),
	})
}
