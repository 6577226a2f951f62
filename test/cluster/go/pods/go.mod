module cdk8s-exposure/test/cluster/pods

go 1.26.0
