package main

import (
	"encoding/json"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
)

// Answer is what arrived, and where.
type Answer struct {
	Pod       string            `json:"pod"`
	Namespace string            `json:"namespace"`
	UID       int               `json:"uid"`
	Protocol  string            `json:"protocol"`
	Port      string            `json:"port"`
	Client    string            `json:"client"`
	Method    string            `json:"method,omitempty"`
	Host      string            `json:"host,omitempty"`
	Path      string            `json:"path,omitempty"`
	Query     string            `json:"query,omitempty"`
	Headers   map[string]string `json:"headers,omitempty"`
}

func answer(response http.ResponseWriter, request *http.Request) {
	// As it was sent: not decoded, not cleaned.
	path, query, _ := strings.Cut(request.RequestURI, "?")
	headers := map[string]string{}
	for name, values := range request.Header {
		headers[strings.ToLower(name)] = strings.Join(values, ", ")
	}
	arrived := arrival(request.Proto, request.Context().Value(http.LocalAddrContextKey).(net.Addr).String(), request.RemoteAddr)
	arrived.Method, arrived.Host, arrived.Path, arrived.Query, arrived.Headers = request.Method, request.Host, path, query, headers
	response.Header().Set("Content-Type", "application/json")
	json.NewEncoder(response).Encode(arrived)
}

func datagramAnswer(port string, client net.Addr) []byte {
	text, _ := json.Marshal(arrival("UDP", ":"+port, client.String()))
	return text
}

func arrival(protocol, local, remote string) Answer {
	pod, _ := os.Hostname()
	_, port, _ := net.SplitHostPort(local)
	client, _, _ := net.SplitHostPort(remote)
	return Answer{Pod: pod, Namespace: namespace, UID: os.Getuid(), Protocol: protocol, Port: port, Client: client}
}

// The kubelet writes the namespace there for every pod, asked or not.
var searched = regexp.MustCompile(`(?m)^search (\S+)\.svc\.`)

var namespace = func() string {
	resolver, _ := os.ReadFile("/etc/resolv.conf")
	if found := searched.FindSubmatch(resolver); found != nil {
		return string(found[1])
	}
	return ""
}()
