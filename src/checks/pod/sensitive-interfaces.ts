/** Programs that give everybody power over a cluster or its data, by the last part of their image. */
export const SENSITIVE_IMAGES: ReadonlyMap<string, string> = new Map([
  ['dashboard', 'the dashboard of Kubernetes'],
  ['dashboard-web', 'the dashboard of Kubernetes'],
  ['kubernetes-dashboard-amd64', 'the dashboard of Kubernetes'],
  ['argocli', 'Argo Server'],
  ['jenkins', 'Jenkins'],
  ['nifi', 'Apache NiFi'],
  ['prometheus', 'Prometheus'],
  ['alertmanager', 'Alertmanager'],
  ['ollama', 'Ollama'],
  ['vllm-openai', 'vLLM'],
  ['mlflow', 'MLflow'],
  ['phpmyadmin', 'phpMyAdmin'],
  ['adminer', 'Adminer'],
  ['pgadmin4', 'pgAdmin'],
  ['mongo-express', 'mongo-express'],
  ['redis-commander', 'Redis Commander'],
  ['weaveworks-scope', 'Weave Scope'],
  ['scope', 'Weave Scope'],
  ['jupyter', 'Jupyter'],
  ['postgres', 'PostgreSQL'],
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
  ['redis', 'Redis'],
  ['valkey', 'Valkey'],
  ['mongo', 'MongoDB'],
  ['memcached', 'Memcached'],
  ['elasticsearch', 'Elasticsearch'],
  ['etcd', 'etcd'],
]);

/** The images that share the last part of their name with others. */
export const ONLY_OF: ReadonlyMap<string, RegExp> = new Map([
  ['dashboard', /(?:^|\/)kubernetesui\/dashboard$/],
  ['scope', /(?:^|\/)weaveworks\/scope$/],
]);

/** Ports that belong to one such program, by the number within the pod. */
export const SENSITIVE_PORTS: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [2379, 'etcd'],
  [3306, 'MySQL'],
  [5005, 'the debugger of Java'],
  [5432, 'PostgreSQL'],
  [6379, 'Redis'],
  [9200, 'Elasticsearch'],
  [9229, 'the debugger of Node.js'],
  [9901, 'the administration of Envoy'],
  [10250, 'the kubelet'],
  [11211, 'Memcached'],
  [15000, 'the administration of Envoy'],
  [27017, 'MongoDB'],
]);

/** Ports of those that other programs are known to have too: Git by SSH, Rasa. */
export const SHARED_PORTS: ReadonlySet<number> = new Set([22, 5005]);

/** Ports by which the same images tell their metrics, and nothing else. */
export const EXPORTERS: ReadonlySet<number> = new Set([9100, 9104, 9113, 9114, 9121, 9187, 9216]);
