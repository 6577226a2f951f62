import { Explanations } from '../explanation';

export const POD_EXPLANATIONS: Explanations = {
  'service-link-clash': {
    meaning: "For compatibility with Docker links, Kubernetes gives each container variables for all Services of its namespace. A Service called 'redis' becomes 'REDIS_PORT=tcp://10.0.0.1:6379'. A program that reads 'REDIS_PORT' as its own setting gets this text and fails with an error that mentions no Service at all.",
    acceptable: 'The program does not read the variable.',
    failing: 'settings-of-redis',
    fixed: 'links-are-off',
  },
  'variable-twice': {
    meaning: "A container lists one variable twice. The API server accepts it, and the later one counts. But 'kubectl apply' merges variables by name, and drops or mixes them when one of the two is changed.",
    acceptable: 'Never: remove the one that does not count.',
    failing: 'twice',
    fixed: 'once',
  },
  'secret-in-variable': {
    meaning: 'A variable whose name says that it holds a password, a key or a token has its value in the manifest. It is then in the repository, in the history of the pipeline, and for everybody to see who may read Deployments, which are many more than may read Secrets.',
    acceptable: 'The value is no secret, such as an example or a key that is public.',
    failing: 'password',
    fixed: 'from-a-secret',
  },
  'privileged-port': {
    meaning: 'On Linux, ports below 1024 need the capability NET_BIND_SERVICE. A container that does not run as root has it only if its image gives it to the program file. containerd from 2.0 and Docker let everybody use all ports within a container; containerd 1.x and CRI-O by default do not.',
    acceptable: 'All nodes have a runtime that allows it.',
    failing: 'not-root',
    fixed: 'high-port',
  },
  'sensitive-interface': {
    meaning: 'Some programs give everything to a client that reaches them: databases, dashboards, debuggers, SSH. Many come without a password, and automatic scanners find an open port of the internet within hours. Here one of them can be reached from outside by its image or its port.',
    acceptable: 'Clients outside have to reach it, and it asks for certificates or strong passwords, such as a database that is offered as a service to listed networks.',
    failing: 'database-by-node-port',
    fixed: 'cluster-ip',
  },
  'metrics-port-open': {
    meaning: 'A Service of the type LoadBalancer or NodePort opens all of its ports in the same way. One of them is for metrics, health or administration. Metrics show names of hosts, paths and numbers of customers, and administration often has a command to stop the program.',
    acceptable: 'The port asks for a login, or is meant to be read by everybody.',
    failing: 'metrics-beside-the-app',
    fixed: 'metrics-of-their-own',
  },
  'nowhere-to-write': {
    meaning: "The image is one of which it is known which folders it writes to when it starts: a web server its cache and process id, databases their data. With 'readOnlyRootFilesystem: true' and no volume at these folders it cannot.",
    acceptable: 'The configuration in the image or in a ConfigMap has moved these files elsewhere.',
    failing: 'web-server',
    fixed: 'volumes-where-it-writes',
  },
  'claim-shared': {
    meaning: "A volume with 'ReadWriteOnce' can be mounted by pods of one node only. Two pods that use it run only as long as both are on that node. In a rollout with a surge the new pod waits for the volume, and the old one stays until the new one is ready.",
    acceptable: 'The cluster has one node, or an affinity keeps all pods on the same one.',
    failing: 'three-pods',
    fixed: 'one-at-a-time',
  },
  'breaks-pod-security': {
    meaning: "A namespace with the label 'pod-security.kubernetes.io/enforce' admits only pods that meet its level: 'baseline' forbids what leads to the node, 'restricted' also asks for a user other than root and dropped capabilities. For a Deployment the API server prints a warning at most, and its ReplicaSet then fails to make pods.",
    acceptable: 'The admission of the cluster has an exemption for the user, the runtime class or the namespace.',
    failing: 'deployment-breaks-restricted',
    fixed: 'meets-restricted',
  },
  'missing-service-account': {
    meaning: 'The pods name a ServiceAccount that is not among the manifests. It has to exist in their namespace before they can be made. The workload looks fine, and only the events of its ReplicaSet show the error.',
    acceptable: 'It is made by another release, such as that of the team that gives out rights. Name it among the objects that exist outside.',
    failing: 'missing',
    fixed: 'in-its-namespace',
  },
  'missing-reference': {
    meaning: 'A pod refers to a ConfigMap, a Secret, a PersistentVolumeClaim or another object by name, in its own namespace. It is not among the manifests, and no other object is known to make it. The kubelet starts the container only when all that is not optional is there.',
    acceptable: 'The object exists in the cluster, or a tool makes it. Name it among the objects that exist outside.',
    failing: 'missing',
    fixed: 'all-there',
  },
};
