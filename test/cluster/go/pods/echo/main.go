// An app that answers with what arrived: `echo`; or, inside a pod, a client: `echo fetch <url>`.
package main

import (
	"context"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "fetch" {
		fetch(os.Args[2])
		return
	}

	// Like most servers: at SIGTERM it accepts nothing more at once, and ends what it has begun.
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	var servers sync.WaitGroup
	for _, port := range append([]string{environment("PORT", "8080")}, list("EXTRA_PORTS")...) {
		servers.Go(func() { serveHTTP(ctx, port) })
	}
	for _, port := range list("UDP_PORTS") {
		servers.Go(func() { serveUDP(ctx, port) })
	}
	servers.Wait()
}

func serveHTTP(ctx context.Context, port string) {
	// By HTTP/2 from the first byte on too, as gRPC is sent.
	var protocols http.Protocols
	protocols.SetHTTP1(true)
	protocols.SetUnencryptedHTTP2(true)
	server := &http.Server{Addr: ":" + port, Handler: http.HandlerFunc(answer), Protocols: &protocols}
	ended := make(chan struct{})
	go func() {
		<-ctx.Done()
		server.Shutdown(context.Background())
		close(ended)
	}()
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		log.Fatal(err)
	}
	<-ended
}

func serveUDP(ctx context.Context, port string) {
	socket, err := net.ListenPacket("udp", ":"+port)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		<-ctx.Done()
		socket.Close()
	}()
	for datagram := make([]byte, 2048); ; {
		_, client, err := socket.ReadFrom(datagram)
		if err != nil {
			return
		}
		socket.WriteTo(datagramAnswer(port, client), client)
	}
}

func environment(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func list(name string) []string {
	return strings.FieldsFunc(os.Getenv(name), func(r rune) bool { return r == ',' })
}
