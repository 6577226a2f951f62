// No program: the definitions of the kinds that the API servers are to know.
module cdk8s-exposure/test/cluster/cert-manager

go 1.26.0

require github.com/cert-manager/cert-manager v1.21.2
