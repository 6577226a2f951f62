package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-exposure/cdk8s-exposure-go/cdk8sexposure"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// Fields that nothing else says.
func overrideFields(apps shopApps, partners cdk8sexposure.ExternalLoadBalancer) {
	cdk8sexposure.Overrides_Of(partners).Apply(
		cdk8s.JsonPatch_Add(jsii.String("/metadata/annotations/owner"), "partner-team"),
		cdk8s.JsonPatch_Test(jsii.String("/spec/ports/0/port"), 443),
	)
	cdk8sexposure.Overrides_Of(apps.web.Deployment()).Apply(
		cdk8s.JsonPatch_Replace(jsii.String("/spec/minReadySeconds"), 5),
		cdk8s.JsonPatch_Add(jsii.String("/spec/template/spec/priorityClassName"), "high"),
	)
	cdk8sexposure.Overrides_Of(apps.web.Service()).ApplyUnlisted(
		cdk8s.JsonPatch_Add(jsii.String("/spec/aFieldOfTomorrow"), map[string]interface{}{
			"since": "1.40",
			"zones": []string{"a", "b"},
		}),
	)
	cdk8sexposure.ExposureChecks_Acknowledge(apps.web.Service(), jsii.String("object/unknown-field"), jsii.String("newer than the schemas"))
}
