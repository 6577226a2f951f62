// Sends requests at a steady pace until its input ends, and says how many failed and why.
package main

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"sync"
	"syscall"
	"time"
)

// Result is what became of all requests.
type Result struct {
	Sent    int            `json:"sent"`
	Failed  int            `json:"failed"`
	Reasons map[string]int `json:"reasons"`
	Pods    map[string]int `json:"pods"`
	Seconds float64        `json:"seconds"`
}

var (
	address   = flag.String("url", "", "what to ask for")
	host      = flag.String("host", "", "the header Host; by default that of the URL")
	from      = flag.String("from", "", "the address to send from")
	perSecond = flag.Int("per-second", 1000, "how many requests are started each second")
	patience  = flag.Duration("timeout", 5*time.Second, "how long a request may take")
)

func main() {
	flag.Parse()
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		io.Copy(io.Discard, os.Stdin)
		stop()
	}()

	result := Result{Reasons: map[string]int{}, Pods: map[string]int{}}
	var counting sync.Mutex
	var running sync.WaitGroup
	client, begin := newClient(), time.Now()
	for pace := time.NewTicker(time.Millisecond); ctx.Err() == nil; <-pace.C {
		// By the clock: a slow moment is made up for, and an answer is never waited for.
		for due := int(time.Since(begin).Seconds() * float64(*perSecond)); result.Sent < due; result.Sent++ {
			running.Go(func() {
				pod, err := ask(client)
				counting.Lock()
				defer counting.Unlock()
				if err != nil {
					result.Failed++
					result.Reasons[reason(err)]++
				} else {
					result.Pods[pod]++
				}
			})
		}
	}
	result.Seconds = time.Since(begin).Seconds()
	running.Wait()
	json.NewEncoder(os.Stdout).Encode(result)
}

func newClient() *http.Client {
	dialer := net.Dialer{Timeout: *patience}
	if *from != "" {
		dialer.LocalAddr = &net.TCPAddr{IP: net.ParseIP(*from)}
	}
	return &http.Client{
		Timeout:       *patience,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext:       dialer.DialContext,
			DisableKeepAlives: true,
			TLSClientConfig:   &tls.Config{InsecureSkipVerify: true, ServerName: *host},
		},
	}
}

func ask(client *http.Client) (pod string, err error) {
	request, err := http.NewRequest(http.MethodGet, *address, nil)
	if err != nil {
		return "", err
	}
	request.Host = *host
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	var answer struct{ Pod string }
	body, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d", response.StatusCode)
	}
	if err == nil {
		json.Unmarshal(body, &answer)
	}
	return answer.Pod, err
}

// Without the ports, of which no two are the same.
func reason(err error) string {
	var number syscall.Errno
	var timeout net.Error
	switch {
	case errors.As(err, &number):
		return number.Error()
	case errors.As(err, &timeout) && timeout.Timeout():
		return "no answer in time"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "connection closed"
	default:
		return err.Error()
	}
}
