from dataclasses import dataclass

import cdk8s_plus_27 as kplus
from cdk8s import Chart, Duration, Size
from cdk8s_exposure import (
    AppAutoscaler,
    ExposedApp,
    ServiceOptions,
    SessionAffinity,
    TargetCluster,
    TrafficDistribution,
    TrafficPolicy,
)


@dataclass(frozen=True)
class Apps:
    web: ExposedApp
    api: ExposedApp
    dice: ExposedApp


def define_apps(chart: Chart) -> Apps:
    web = ExposedApp(
        chart,
        "Web",
        name="web",
        image="ghcr.io/acme/web:1.4.2",
        port=8080,
        health="/healthz",
        labels={"example.com/runs-on": TargetCluster.of(chart).min_version.label},
    )

    api = ExposedApp(
        chart,
        "Api",
        name="api",
        image="ghcr.io/acme/api:2.0.0",
        port=3000,
        port_name="api",
        labels={"example.com/team": "orders"},
        command=["/usr/bin/api"],
        args=["--listen", "0.0.0.0:3000"],
        env_variables={"LOG_LEVEL": kplus.EnvValue.from_value("info")},
        image_pull_policy=kplus.ImagePullPolicy.ALWAYS,
        docker_registry_auth=kplus.Secret.from_secret_name(chart, "Registry", "registry"),
        autoscaler=AppAutoscaler(min_replicas=3, max_replicas=10, target_cpu_utilization=60),
        cpu_request=kplus.Cpu.millis(250),
        cpu_limit=kplus.Cpu.units(1),
        memory_request=Size.mebibytes(256),
        memory_limit=Size.gibibytes(1),
        run_as_user=1000,
        run_as_group=1000,
        read_only_root_filesystem=True,
        tmp_size=Size.mebibytes(64),
        readiness=kplus.Probe.from_http_get("/ready", port=3000, period_seconds=Duration.seconds(5)),
        liveness=kplus.Probe.from_tcp_socket(port=3000),
        startup=kplus.Probe.from_command(["/usr/bin/api", "check"], failure_threshold=30),
        strategy=kplus.DeploymentStrategy.rolling_update(
            max_surge=kplus.PercentOrAbsolute.percent(50),
            max_unavailable=kplus.PercentOrAbsolute.absolute(0),
        ),
        drain_delay=Duration.seconds(10),
        termination_grace_period=Duration.minutes(1),
        disruption_max_unavailable=kplus.PercentOrAbsolute.percent(25),
        allowed_namespaces=["monitoring"],
        service=ServiceOptions(
            annotations={"example.com/team": "orders"},
            session_affinity=SessionAffinity.client_ip(timeout=Duration.hours(1)),
            internal_traffic_policy=TrafficPolicy.CLUSTER,
            traffic_distribution=TrafficDistribution.PREFER_SAME_ZONE,
        ),
    )
    api.container.env.add_variable("REGION", kplus.EnvValue.from_value("eu"))

    # A game of chance by UDP, without guard rails.
    dice = ExposedApp(
        chart,
        "Dice",
        name="dice",
        image="ghcr.io/acme/dice:0.3.0",
        port=7777,
        protocol=kplus.Protocol.UDP,
        replicas=1,
        disruption_budget=False,
        spread=False,
        network_policy=False,
        automount_service_account_token=True,
        service_account=kplus.ServiceAccount.from_service_account_name(chart, "Player", "player"),
    )
    return Apps(web=web, api=api, dice=dice)
