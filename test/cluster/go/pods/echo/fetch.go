package main

import (
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"
)

const patience = 3 * time.Second

// Fetched is what came back, or why nothing did.
type Fetched struct {
	Status int    `json:"status,omitempty"`
	Body   string `json:"body,omitempty"`
	Error  string `json:"error,omitempty"`
}

// Asks http://... or udp://... once, and prints what came back.
func fetch(address string) {
	ask := fetchHTTP
	if target, err := url.Parse(address); err == nil && target.Scheme == "udp" {
		ask = fetchUDP
	}
	fetched, err := ask(address)
	if err != nil {
		fetched.Error = err.Error()
	}
	json.NewEncoder(os.Stdout).Encode(fetched)
}

func fetchHTTP(address string) (Fetched, error) {
	client := http.Client{Timeout: patience, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Get(address)
	if err != nil {
		return Fetched{}, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return Fetched{Status: response.StatusCode, Body: string(body)}, err
}

func fetchUDP(address string) (Fetched, error) {
	target, _ := url.Parse(address)
	connection, err := net.DialTimeout("udp", target.Host, patience)
	if err != nil {
		return Fetched{}, err
	}
	defer connection.Close()
	connection.SetDeadline(time.Now().Add(patience))
	if _, err = connection.Write([]byte("?")); err != nil {
		return Fetched{}, err
	}
	datagram := make([]byte, 2048)
	length, err := connection.Read(datagram)
	return Fetched{Body: string(datagram[:length])}, err
}
