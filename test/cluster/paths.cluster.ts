import { join } from 'path';
import { eventually, record, useNamespace } from './client';
import { contour, envoyGateway, GATEWAY_AUTHORITY, startControllers, traefik } from './controllers';
import { tlsSecret } from './controllers/tls-secret';
import { CertificateAuthority } from './nodes/certificates';
import { STATE } from './nodes/instance';
import { CASES, SECRET } from './paths/cases';
import { DIALECTS, OF_SECRETS } from './paths/dialects';
import { differencesOf } from './paths/outcome';
import { defineSite, isExpressed } from './paths/site';
import { Difference, IS_WRITTEN, Shown, SHOWN, writeShown } from './shown';

const BUILD_MINUTES = 40;
const KINDS = 'ingresses,middlewares.traefik.io,httpproxies,httproutes';
const SERVICES = ['web', 'api', 'other'];

const namespace = useNamespace('paths', { podSecurity: 'restricted' });
const shown: Shown = {};
let authority: CertificateAuthority;

beforeAll(async () => {
  await startControllers(contour, envoyGateway, traefik);
  authority = await CertificateAuthority.create(join(STATE, 'paths'));
  await namespace.apply(
    tlsSecret(SECRET, namespace.name, await authority.issue('sites', { commonName: 'sites', alternativeNames: [`DNS:*.${OF_SECRETS}`] })),
    ...SERVICES.map((name) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    })),
  );
  await Promise.all(SERVICES.map((name) => namespace.runPod(name, { labels: { app: name } })));
}, BUILD_MINUTES * 60_000);

afterAll(() => {
  if (IS_WRITTEN) {
    writeShown(shown);
  }
});

const RUNS = DIALECTS.map((dialect) => ({ title: `${dialect.table} on ${dialect.entrance.name}`, dialect }));

describe.each(RUNS)('$title', ({ title, dialect }) => {
  const { table, entrance, domain } = dialect;
  const sites = Object.entries(CASES).map(([feature, caseOf], i) => {
    const name = `${title.toLowerCase().replaceAll(' ', '-')}-${i}`;
    const host = `${name}.${domain}`;
    return { feature, name, host, wanted: caseOf(host) };
  }).filter(({ wanted }) => isExpressed(wanted, dialect));
  const isAlone = ({ wanted }: typeof sites[number]) => wanted.fallback !== undefined;

  async function deploy(chosen: typeof sites): Promise<void> {
    await namespace.deploy((chart) => chosen.map(({ name, host, wanted }) => defineSite(chart, name, host, wanted, dialect)));
  }

  async function compare({ feature, host, wanted }: typeof sites[number]): Promise<void> {
    const door = { address: entrance.address, authority: wanted.site?.tls?._kind === 'byGateway' ? GATEWAY_AUTHORITY : authority.certificate };
    const known = IS_WRITTEN ? [] : SHOWN[table]?.[entrance.name]?.[feature] ?? [];
    let differences: readonly Difference[] = [];
    // Changes need a while until they are everywhere.
    await eventually(async () => {
      differences = await differencesOf(wanted, door, host);
      expect(differences).toEqual(known);
    }, { seconds: 10 }).catch((error) => {
      if (!IS_WRITTEN) {
        throw error;
      }
    });
    ((shown[table] ??= {})[entrance.name] ??= {})[feature] = differences;
    const count = Object.keys(wanted.requests).length;
    record({ section: `Paths: ${title}`, what: feature, figure: `${count - differences.length} of ${count} requests as promised` });
  }

  describe('side by side', () => {
    beforeAll(() => deploy(sites.filter((site) => !isAlone(site))));
    afterAll(() => namespace.kubectl('delete', KINDS, '--all'));

    test.each(sites.filter((site) => !isAlone(site)))('$feature', compare);
  });

  // They get the requests of all others.
  describe('alone', () => {
    afterEach(() => namespace.kubectl('delete', KINDS, '--all'));

    test.each(sites.filter(isAlone))('$feature', async (site) => {
      await deploy([site]);
      await compare(site);
    });
  });
});
