// The API server of the lowest supported Kubernetes, and its etcd, in one: `kubernetes-oldest <program> <arguments>`.
package main

import (
	"fmt"
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	// Each finds its arguments where they are when it is alone.
	os.Args = os.Args[1:]
	switch {
	case len(os.Args) > 0 && os.Args[0] == "etcd":
		etcdmain.Main(os.Args)
	case len(os.Args) > 0 && os.Args[0] == "kube-apiserver":
		os.Exit(cli.Run(app.NewAPIServerCommand()))
	default:
		fmt.Fprintf(os.Stderr, "there is no such program: %q\n", os.Args)
		os.Exit(2)
	}
}
