package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus27/v2"
)

// One site for each controller.
func defineSites(chart cdk8s.Chart, apps shopApps) {
	gateway := cdk8sexposure.IngressController_GatewayApi(jsii.String("public"), &cdk8sexposure.GatewayApiOptions{
		GatewayNamespace:    jsii.String("infra"),
		HttpListener:        jsii.String("http"),
		HttpsListener:       jsii.String("https"),
		ControllerNamespace: jsii.String("envoy-gateway-system"),
		ControllerPodLabels: &map[string]*string{"app": jsii.String("envoy")},
	})

	// On the old controller, and already on the new one.
	shop := cdk8sexposure.NewPathIngress(chart, jsii.String("Shop"), &cdk8sexposure.PathIngressProps{
		Name: jsii.String("shop"),
		Host: jsii.String("shop.example"),
		Controller: cdk8sexposure.IngressController_Traefik(&cdk8sexposure.TraefikOptions{
			ClassName:       jsii.String("traefik"),
			HttpEntryPoint:  jsii.String("web"),
			HttpsEntryPoint: jsii.String("websecure"),
		}),
		MigrateTo: gateway,
		Tls: cdk8sexposure.Tls_CertManager(jsii.String("letsencrypt"), &cdk8sexposure.CertManagerOptions{
			IssuerKind: cdk8sexposure.IssuerKind_ISSUER,
			SecretName: jsii.String("shop-tls"),
		}),
		RedirectHosts: jsii.Strings("www.shop.example"),
		Labels: &map[string]*string{"example.com/site": jsii.String("shop")},
	})
	shop.AddPath(jsii.String("/"), apps.web, nil)
	shop.AddPath(jsii.String("/api"), apps.api, &cdk8sexposure.PathOptions{StripPrefix: jsii.Bool(true)})
	shop.AddServicePath(jsii.String("/robots.txt"), existing("static"), &cdk8sexposure.PathOptions{
		PathType: cdk8sexposure.PathType_EXACT,
	})
	rpc := cdk8sexposure.Backend_Labels(&map[string]*string{"app": jsii.String("rpc")}, &cdk8sexposure.BackendOptions{Port: jsii.Number(9090)})
	shop.AddBackend(jsii.String("/rpc"), rpc, &cdk8sexposure.PathOptions{BackendProtocol: cdk8sexposure.BackendProtocol_Grpc()})

	// Paths that are listed, and a Service that takes the rest.
	legacy := cdk8splus27.Pods_Select(chart, jsii.String("LegacyPods"), &cdk8splus27.PodsSelectOptions{
		Labels: &map[string]*string{"app": jsii.String("legacy")},
	})
	service := cdk8splus27.NewService(chart, jsii.String("Legacy"), &cdk8splus27.ServiceProps{
		Metadata: &cdk8s.ApiObjectMetadata{Name: jsii.String("legacy")},
		Selector: legacy,
		Ports:    &[]*cdk8splus27.ServicePort{{Name: jsii.String("http"), Port: jsii.Number(80)}},
	})
	cdk8sexposure.NewPathIngress(chart, jsii.String("Old"), &cdk8sexposure.PathIngressProps{
		Host: jsii.String("old.example"),
		Controller: cdk8sexposure.IngressController_IngressNginx(&cdk8sexposure.IngressNginxOptions{
			RetirementAcknowledged: jsii.Bool(true),
		}),
		Tls:             cdk8sexposure.Tls_Secret(jsii.String("old-tls")),
		RedirectToHttps: jsii.Bool(false),
		Annotations: &map[string]*string{
			"nginx.ingress.kubernetes.io/proxy-body-size": jsii.String("8m"),
		},
		Paths: &[]*cdk8sexposure.PathRule{
			{Path: jsii.String("/"), Target: legacy, Port: jsii.Number(8080)},
			{Path: jsii.String("/v1"), Target: apps.api, ReplacePrefix: jsii.String("/v2")},
			{Path: jsii.String("/newer"), Backend: newer(&cdk8sexposure.BackendOptions{Port: jsii.Number(8080)})},
			{
				Path:    jsii.String("/"),
				Host:    jsii.String("older.example"),
				Service: cdk8sexposure.ExistingService_FromService(service, nil),
			},
		},
		DefaultService: existing("fallback"),
	})

	contour := cdk8sexposure.NewPathIngress(chart, jsii.String("Contour"), &cdk8sexposure.PathIngressProps{
		Host:       jsii.String("contour.example"),
		Controller: cdk8sexposure.IngressController_Contour(&cdk8sexposure.ContourOptions{ClassName: jsii.String("contour")}),
		Tls:        cdk8sexposure.Tls_None(),
	})
	contour.AddPath(jsii.String("/"), apps.web, &cdk8sexposure.PathOptions{PathType: cdk8sexposure.PathType_PREFIX})
	contour.AddBackend(jsii.String("/newer"), newer(nil), &cdk8sexposure.PathOptions{Port: jsii.Number(9090)})

	cdk8sexposure.NewPathIngress(chart, jsii.String("Plain"), &cdk8sexposure.PathIngressProps{
		AnyHost: jsii.Bool(true),
		Controller: cdk8sexposure.IngressController_IngressClass(jsii.String("public"), &cdk8sexposure.ControllerOptions{
			ControllerNamespace: jsii.String("ingress"),
		}),
		Tls:            cdk8sexposure.Tls_None(),
		DefaultBackend: apps.web,
	})

	cdk8sexposure.NewPathIngress(chart, jsii.String("Minimal"), &cdk8sexposure.PathIngressProps{
		Host:       jsii.String("minimal.example"),
		Controller: cdk8sexposure.IngressController_ClusterDefault(nil),
		Tls:        cdk8sexposure.Tls_None(),
	}).AddServicePath(jsii.String("/"), cdk8sexposure.ExistingService_Named(jsii.String("static"), &cdk8sexposure.ExistingServiceOptions{
		PortName: jsii.String("http"),
	}), nil)

	apps.web.ExposeViaIngress(jsii.String("/status"), &cdk8sexposure.IngressExposureOptions{
		Host:       jsii.String("status.example"),
		Controller: gateway,
		Tls:        cdk8sexposure.Tls_ByGateway(),
		PathType:   cdk8sexposure.PathType_EXACT,
	})
}

func newer(options *cdk8sexposure.BackendOptions) cdk8sexposure.Backend {
	return cdk8sexposure.Backend_Labels(&map[string]*string{"app": jsii.String("newer")}, options)
}

func existing(name string) cdk8sexposure.ExistingService {
	return cdk8sexposure.ExistingService_Named(jsii.String(name), &cdk8sexposure.ExistingServiceOptions{Port: jsii.Number(80)})
}
