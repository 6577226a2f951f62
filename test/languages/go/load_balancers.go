package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2"
)

// One load balancer for each provider; returned is that of the partners.
func defineLoadBalancers(chart cdk8s.Chart, apps shopApps) cdk8sexposure.ExternalLoadBalancer {
	partners := apps.api.ExposeViaLoadBalancer(&cdk8sexposure.ExternalLoadBalancerOptions{
		Port:           jsii.Number(443),
		AllowedClients: cdk8sexposure.AllowedClients_Cidrs(jsii.String("203.0.113.0/24"), jsii.String("198.51.100.0/24")),
		Provider: cdk8sexposure.LoadBalancerProvider_AwsLoadBalancerController(&cdk8sexposure.AwsLoadBalancerControllerOptions{
			TargetType:         cdk8sexposure.AwsTargetType_IP,
			HealthCheckSources: jsii.Strings("10.1.0.0/16"),
		}),
		HealthCheck: &cdk8sexposure.LoadBalancerHealthCheck{
			Protocol:           cdk8sexposure.LoadBalancerHealthCheckProtocol_HTTP,
			Path:               jsii.String("/ready"),
			Interval:           cdk8s.Duration_Seconds(jsii.Number(10)),
			UnhealthyThreshold: jsii.Number(3),
		},
	})

	cdk8sexposure.NewExternalLoadBalancer(chart, jsii.String("Instances"), &cdk8sexposure.ExternalLoadBalancerProps{
		Name:           jsii.String("instances"),
		Target:         apps.web,
		Port:           jsii.Number(80),
		AllowedClients: cdk8sexposure.AllowedClients_Internet(),
		Provider: cdk8sexposure.LoadBalancerProvider_AwsLoadBalancerController(&cdk8sexposure.AwsLoadBalancerControllerOptions{
			TargetType: cdk8sexposure.AwsTargetType_INSTANCE,
		}),
		ExternalTrafficPolicy: cdk8sexposure.TrafficPolicy_CLUSTER,
	})

	legacy := cdk8splus27.Pods_Select(chart, jsii.String("LegacyPods"), &cdk8splus27.PodsSelectOptions{
		Labels: &map[string]*string{"app": jsii.String("legacy")},
	})
	cdk8sexposure.NewExternalLoadBalancer(chart, jsii.String("Internal"), &cdk8sexposure.ExternalLoadBalancerProps{
		Target: legacy,
		Ports: &[]*cdk8sexposure.ExposedPort{
			{Name: jsii.String("http"), Port: jsii.Number(80), TargetPort: jsii.Number(8080)},
			{
				Name:           jsii.String("grpc"),
				Port:           jsii.Number(50051),
				TargetPortName: jsii.String("grpc"),
				Protocol:       cdk8splus27.Protocol_TCP,
				AppProtocol:    jsii.String("kubernetes.io/h2c"),
			},
		},
		AllowedClients: cdk8sexposure.AllowedClients_PrivateNetwork(),
		Provider:       cdk8sexposure.LoadBalancerProvider_Gke(),
	})

	cdk8sexposure.NewExternalLoadBalancer(chart, jsii.String("DualStack"), &cdk8sexposure.ExternalLoadBalancerProps{
		Target:         legacy,
		Port:           jsii.Number(80),
		TargetPort:     jsii.Number(8080),
		AllowedClients: cdk8sexposure.AllowedClients_PrivateNetwork(jsii.String("10.0.0.0/8")),
		Provider:       cdk8sexposure.LoadBalancerProvider_Azure(),
		IpFamilies:     &[]cdk8sexposure.IPFamily{cdk8sexposure.IPFamily_IPV4, cdk8sexposure.IPFamily_IPV6},
		IpFamilyPolicy: cdk8sexposure.IPFamilyPolicy_PREFER_DUAL_STACK,
	})

	cdk8sexposure.NewExternalLoadBalancer(chart, jsii.String("Rack"), &cdk8sexposure.ExternalLoadBalancerProps{
		Target:         legacy,
		Port:           jsii.Number(80),
		TargetPort:     jsii.Number(8080),
		AllowedClients: cdk8sexposure.AllowedClients_Internet(),
		Provider: cdk8sexposure.LoadBalancerProvider_MetalLB(&cdk8sexposure.MetalLBOptions{
			AddressPool: jsii.String("public"),
		}),
		StaticAddresses:               jsii.Strings("192.0.2.10"),
		AllocateLoadBalancerNodePorts: jsii.Bool(true),
	})

	cdk8sexposure.NewExternalLoadBalancer(chart, jsii.String("Plain"), &cdk8sexposure.ExternalLoadBalancerProps{
		Target:            legacy,
		Port:              jsii.Number(80),
		TargetPort:        jsii.Number(8080),
		AllowedClients:    cdk8sexposure.AllowedClients_Internet(),
		Provider:          cdk8sexposure.LoadBalancerProvider_Generic(),
		LoadBalancerClass: jsii.String("example.com/plain"),
	})
	return partners
}
