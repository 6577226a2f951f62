import { createHash } from 'crypto';
import { drawingOf, objectText, worstByObject } from './drawing';
import { Group, groupsOf } from './group';
import { htmlText } from './html-text';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { svgOf } from './svg';
import { Severity } from '../../checks/severity';
import { push } from '../../collections/push';
import { ReportedFinding } from '../findings/reported-finding';
import { guardText } from '../guard-text';
import { Inventory, notUnderstoodText } from '../inventory/listed-ways';
import { NO_PODS } from '../inventory/object-name';
import { pageOf } from '../page-of';
import { linesOf, Parts } from '../parts';
import { Reachability, WayIn } from '../way-in';

/** More groups than this come closed, so that the page shows what there is before it shows how. */
const OPEN_AT_MOST = 12;

const KEYS = '· / search · ↓ ↑ move · Enter opens · o all open · c all closed · t theme';

const REACHES: ReadonlyArray<readonly [Reachability, string]> = [
  [Reachability.INTERNET, 'from the internet'],
  [Reachability.NETWORKS, 'from listed networks'],
  [Reachability.PRIVATE, 'from the private network'],
  [Reachability.CLUSTER, 'from the cluster'],
  [Reachability.UNKNOWN, 'not known from where'],
];

/** The ways in as a page of its own: nothing is loaded, and only the script of the page runs. */
export function pictureHtml(inventory: Inventory, findings: readonly ReportedFinding[]): Parts {
  return linesOf(lines(inventory, findings));
}

function* lines({ ways, notUnderstood }: Inventory, findings: readonly ReportedFinding[]): Iterable<string> {
  const groups = groupsOf(ways);
  const byNamespace = new Map<string, Group[]>();
  groups.forEach((group) => push(byNamespace, group.namespace, group));
  const marks = { worst: worstByObject(findings), byObject: findingsByObject(findings) };
  yield* head(ways);
  for (const [namespace, own] of byNamespace) {
    yield* ['<section>', `<h2>${namespace === '' ? 'No namespace given' : `Namespace ${htmlText(namespace)}`}</h2>`];
    for (const group of own) {
      yield* groupHtml(group, marks, groups.length <= OPEN_AT_MOST);
    }
    yield '</section>';
  }
  yield* [
    ...(ways.length + notUnderstood.length === 0 ? ['<p>Nothing in these manifests can be reached from outside.</p>'] : []),
    ...(notUnderstood.length === 0 ? [] : [
      '<section>',
      '<h2>Not understood, and may open more</h2>',
      `<ul class="findings">${notUnderstood.map((one) => `<li class="warning">${htmlText(notUnderstoodText(one))}</li>`).join('')}</ul>`,
      '</section>',
    ]),
    '</main>',
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
  ];
}

function head(ways: readonly WayIn[]): string[] {
  const policy = `default-src 'none'; script-src '${hashOf(SCRIPT)}'; style-src '${hashOf(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en" data-theme="light">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Ways in</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${ways.length} ${ways.length === 1 ? 'way' : 'ways'} in</h1>`,
    '<div class="bar">',
    '<input id="search" type="search" placeholder="Search names, hosts, paths, ports, findings" aria-label="Search">',
    ...REACHES.filter(([reach]) => ways.some(({ reachability }) => reachability === reach)).map(chipOf(ways)),
    '<button id="theme" type="button" aria-label="Change the theme">Dark</button>',
    '</div>',
    `<div class="faint keys"><span id="count" role="status" data-all="${ways.length}"></span> ${KEYS}</div>`,
    '</header>',
    '<main>',
  ];
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function chipOf(ways: readonly WayIn[]): (reach: readonly [Reachability, string]) => string {
  return ([reach, words]) => {
    const count = ways.filter(({ reachability }) => reachability === reach).length;
    return `<button type="button" data-reach="${reach}" aria-pressed="false"><span class="dot ${reach}"></span>${count} ${words}</button>`;
  };
}

/** What was found, by the objects that it was found at. */
interface Marks {
  readonly worst: ReadonlyMap<string, Severity>;
  readonly byObject: ReadonlyMap<string, readonly ReportedFinding[]>;
}

function groupHtml(group: Group, { worst, byObject }: Marks, isOpen: boolean): string[] {
  const reaches = [...new Set(group.ways.map(({ reachability }) => reachability))];
  const ends = group.targets.map(({ workload }) => workload);
  const objects = new Set([...group.ways.map(({ opener }) => opener), ...(group.service ? [group.service] : []), ...ends].map(objectText));
  const findings = [...objects].flatMap((object) => byObject.get(object) ?? []);
  const found = new Set(findings.map(({ severity }) => severity));
  const severities = [Severity.FATAL, Severity.ERROR, Severity.WARNING].filter((severity) => found.has(severity));
  return [
    `<details class="group" data-ways="${group.ways.length}" data-reach="${reaches.join(' ')}"${isOpen ? ' open' : ''}>`,
    `<summary><b>${htmlText(group.title)}</b><span class="faint">${group.ways.length} ${group.ways.length === 1 ? 'way' : 'ways'} in</span>`,
    ...reaches.map((reach) => `<span class="badge ${reach}">${reach}</span>`),
    ...severities.map((severity) => `<span class="badge ${severity}">${findings.filter((finding) => finding.severity === severity).length} ${severity}</span>`),
    '</summary>',
    `<div class="drawing">${svgOf(drawingOf(group, worst), `How packets get to ${group.title}`)}</div>`,
    tableOf(group.ways),
    ...(findings.length === 0 ? [] : ['<ul class="findings">', ...findings.map(findingOf), '</ul>']),
    '</details>',
  ];
}

function tableOf(ways: readonly WayIn[]): string {
  return [
    '<div class="table"><table>',
    '<tr><th>Way in</th><th>From</th><th>Get there</th><th>Ends at</th></tr>',
    ...ways.map(({ id, reason, networks = [], access, service, targets, tls, constructPath }) => {
      const ends = targets.map(({ workload, containerPort, policies = [], admitted }) =>
        `${objectText(workload)}${containerPort === undefined ? '' : `:${containerPort}`}${guardText(policies)}${admitted === false ? ', which does not let it in' : ''}`);
      const cells = [
        `${id}${tls ? ' (TLS)' : ''}${constructPath === undefined ? '' : ` [${constructPath}]`}`,
        [...networks, reason].join(', '),
        access,
        ends.join('; ') || (service === undefined ? 'nothing' : `${objectText(service)}, ${NO_PODS}`),
      ];
      return `<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;
    }),
    '</table></div>',
  ].join('\n');
}

function findingOf({ id, severity, object, field, message, fix, acknowledgedBecause }: ReportedFinding): string {
  const place = [object, field].filter((part) => part !== undefined).join(' ');
  const because = acknowledgedBecause === undefined ? '' : ` (acknowledged: ${acknowledgedBecause})`;
  const link = `<a href="${htmlText(pageOf(id))}">${htmlText(id)}</a>`;
  return `<li class="${severity}">${severity} ${link} ${htmlText(`${place}: ${message}; ${fix}${because}`)}</li>`;
}

function findingsByObject(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const byObject = new Map<string, ReportedFinding[]>();
  findings.forEach((finding) => push(byObject, finding.object ?? '', finding));
  return byObject;
}
