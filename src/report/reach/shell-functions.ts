/*
 * The part of the script that is the same for all inventories. Every function reads what it is given as words and never
 * as code; what Kubernetes answers is used in words too.
 */
export const SHELL_FUNCTIONS = String.raw`#!/bin/sh
# Checks that every way in leads to an answer. Run it after 'kubectl apply'; it needs kubectl and curl.
#
#   REACH_TIMEOUT   seconds for which all checks together wait until something is ready; 120
#   REACH_SKIP      what cannot be reached from here, of: internet networks private cluster unknown
#   REACH_ADDRESS   connects to this address, whatever the cluster says
#   REACH_ACCEPT    HTTP statuses that are taken for an answer besides 100 to 499 without 404: '404 503'
#   REACH_INSECURE  1: does not verify certificates
#
# It ends with 0 if nothing failed, with 1 if something did, and with 2 if it cannot run.
set -uf

case \${REACH_TIMEOUT:=120} in
  *[!0-9]* | '') echo "'REACH_TIMEOUT' must be a number of seconds" >&2; exit 2 ;;
esac
for program in kubectl curl; do
  command -v "$program" >/dev/null || { echo "$program is not installed" >&2; exit 2; }
done
deadline=$(($(date +%s) + REACH_TIMEOUT))
ok=0
failed=0
skipped=0

# check <reachability> <what> <function> <its words...>
check() {
  reachability=$1
  what=$2
  shift 2
  case " \${REACH_SKIP:-} " in
    *" $reachability "*) skip "$what" "not tried, as it is reached from: $reachability"; return ;;
  esac
  if until_time_is_up "$@"; then
    ok=$((ok + 1))
    printf 'ok       %s%s\n' "$what" "\${why:+: $why}"
  else
    failed=$((failed + 1))
    printf 'failed   %s: %s\n' "$what" "$why"
  fi
}

skip() {
  skipped=$((skipped + 1))
  printf 'skipped  %s: %s\n' "$1" "$2"
}

until_time_is_up() {
  while :; do
    why=
    "$@" && return 0
    [ "$(date +%s)" -lt "$deadline" ] || return 1
    sleep 1
  done
}

# get <resource/name> <namespace> <output>
get() {
  if [ -n "$2" ]; then
    kubectl --request-timeout=10s get "$1" "--namespace=$2" "--output=$3" 2>/dev/null
  else
    kubectl --request-timeout=10s get "$1" "--output=$3" 2>/dev/null
  fi
}

# list <resource> <namespace> <selector> <output>
list() {
  if [ -n "$2" ]; then
    kubectl --request-timeout=10s get "$1" "--namespace=$2" "--selector=$3" "--output=$4" 2>/dev/null
  else
    kubectl --request-timeout=10s get "$1" "--selector=$3" "--output=$4" 2>/dev/null
  fi
}

# has_ready_pods <namespace> <service>: true without a Service, which may not be among the manifests
has_ready_pods() {
  [ -n "$2" ] || return 0
  case "$(list endpointslices.discovery.k8s.io "$1" "kubernetes.io/service-name=$2" 'jsonpath={.items[*].endpoints[*].conditions.ready}')" in
    *true*) return 0 ;;
  esac
  why='its Service has no ready pods'
  return 1
}

# in_brackets <address>: as an IPv6 address is written in URLs
in_brackets() {
  case $1 in
    *:*) printf '[%s]' "$1" ;;
    *) printf '%s' "$1" ;;
  esac
}

# connects <address> <port> <protocol>: only TCP can be tried without knowing what is spoken
connects() {
  if [ "$3" != TCP ]; then
    why="its pods are ready; $3 was not sent"
    return 0
  fi
  connections=$(curl --silent --output /dev/null --globoff --noproxy '*' --connect-timeout 5 --max-time 6 \
    --write-out '%{num_connects}' "http://$(in_brackets "$1"):$2/")
  [ "\${connections:-0}" != 0 ] && return 0
  why="no connection to $1 port $2"
  return 1
}

# answers <scheme> <host> <port> <path> <address>: the host is that of the address if there is none
answers() {
  answering=$(in_brackets "$5")
  url="$1://\${2:-$answering}:$3$4"
  set -- "$answering" "$3"
  status=$(curl --silent --output /dev/null --globoff --path-as-is --connect-timeout 5 --max-time 15 --write-out '%{http_code}' \
    --connect-to "::$1:$2" \${insecure:+"$insecure"} --url "$url")
  case " \${REACH_ACCEPT:-} " in
    *" $status "*) why="HTTP $status"; return 0 ;;
  esac
  why="HTTP $status"
  case $status in
    404) why='HTTP 404: no route takes it, or the app has nothing there'; return 1 ;;
    [1234]??) return 0 ;;
    000 | '') why="no answer from $1 port $2, or a certificate that is not trusted"; return 1 ;;
  esac
  return 1
}
insecure=
[ "\${REACH_INSECURE:-}" = 1 ] && insecure=--insecure

# site <scheme> <host> <port> <path> <address>
site() {
  address=\${REACH_ADDRESS:-$5}
  if [ -z "$address" ]; then
    why='the cluster tells no address of it yet'
    return 1
  fi
  answers "$1" "$2" "$3" "$4" "$address"
}

balancer_of='jsonpath={.status.loadBalancer.ingress[0].ip}'
balancer_name_of='jsonpath={.status.loadBalancer.ingress[0].hostname}'

# balancer <resource/name> <namespace>
balancer() {
  found=$(get "$1" "$2" "$balancer_of")
  [ -n "$found" ] || found=$(get "$1" "$2" "$balancer_name_of")
  printf '%s' "$found"
}

# node_port <namespace> <service> <port> <protocol> <node port, if it is known>
node_port() {
  has_ready_pods "$1" "$2" || return 1
  number=$5
  if [ -z "$number" ]; then
    number=$(get "services/$2" "$1" 'jsonpath={range .spec.ports[*]}{.protocol} {.port} {.nodePort}{"\n"}{end}' |
      while read -r protocol port opened; do [ "$protocol $port" = "$4 $3" ] && echo "$opened"; done | head -n 1)
  fi
  if [ -z "$number" ]; then
    why='Kubernetes has opened no node port for it'
    return 1
  fi
  if [ -n "\${REACH_ADDRESS:-}" ]; then
    connects "$REACH_ADDRESS" "$number" "$4"
    return
  fi
  # Without pods on it, a node may not answer, so that some are tried.
  for address in $(get nodes '' 'jsonpath={range .items[*]}{range .status.addresses[*]}{.type} {.address}{"\n"}{end}{end}' |
    while read -r kind address; do [ "\${kind%IP}" != "$kind" ] && echo "$address"; done | head -n 4); do
    connects "$address" "$number" "$4" && return 0
  done
  why=\${why:-the cluster tells no address of a node}
  return 1
}

# load_balancer <namespace> <service> <port> <protocol>
load_balancer() {
  has_ready_pods "$1" "$2" || return 1
  address=\${REACH_ADDRESS:-$(balancer "services/$2" "$1")}
  if [ -z "$address" ]; then
    why='it has no address yet'
    return 1
  fi
  connects "$address" "$3" "$4"
}

# external_ip <namespace> <service> <port> <protocol> <address>
external_ip() {
  has_ready_pods "$1" "$2" || return 1
  connects "\${REACH_ADDRESS:-$5}" "$3" "$4"
}

# host_port <namespace> <resource/name> <port> <protocol> <address, if one is told>
host_port() {
  case $2 in
    pods/*) address=$(get "$2" "$1" 'jsonpath={.status.hostIP}') ;;
    *)
      selector=$(get "$2" "$1" 'go-template={{range $key, $value := .spec.selector.matchLabels}}{{$key}}={{$value}},{{end}}')
      if [ -z "$selector" ]; then
        why='it does not exist, or its pods cannot be told by their labels'
        return 1
      fi
      address=$(list pods "$1" "\${selector%,}" 'jsonpath={.items[0].status.hostIP}')
      ;;
  esac
  if [ -z "$address" ]; then
    why='none of its pods runs yet'
    return 1
  fi
  connects "\${REACH_ADDRESS:-\${5:-$address}}" "$3" "$4"
}

# ingress <namespace> <name> <scheme> <host> <port> <path> <namespace of the Service> <service>
ingress() {
  has_ready_pods "$7" "$8" || return 1
  site "$3" "$4" "$5" "$6" "$(balancer "ingresses.networking.k8s.io/$2" "$1")"
}

# http_proxy <namespace> <name> <scheme> <host> <port> <path> <namespace of the Service> <service>
http_proxy() {
  has_ready_pods "$7" "$8" || return 1
  site "$3" "$4" "$5" "$6" "$(balancer "httpproxies.projectcontour.io/$2" "$1")"
}

# http_route <namespace> <gateway> <scheme> <host> <port> <path> <namespace of the Service> <service>
http_route() {
  has_ready_pods "$7" "$8" || return 1
  site "$3" "$4" "$5" "$6" "$(get "gateways.gateway.networking.k8s.io/$2" "$1" 'jsonpath={.status.addresses[0].value}')"
}
`.replace(/\\\$/g, '$');
