import { existsSync, readFileSync, rmSync } from 'fs';
import { Proven, Version } from './client/record';
import { KUBERNETES_VERSION } from './machine/kubernetes';
import { RECORDS } from './nodes/instance';

interface Row extends Proven {
  readonly file: string;
}

/** What the tests of a run have shown. */
export class Proof {
  public constructor() {
    rmSync(RECORDS, { force: true });
  }

  /** For a terminal, with all figures. */
  public get text(): string {
    return [
      this.versions,
      ...this.sections.map(([title, rows]) => `\n${title}\n${rows.map(({ what, figure, measured }) =>
        `  ${what}: ${figure}${measured ? ` (${measured})` : ''}`).join('\n')}`),
      '',
    ].join('\n');
  }

  /** For `docs/proven.md`: the same bytes when nothing but timings differs. */
  public get page(): string {
    return [
      '# Proven on a real cluster',
      '',
      'Written by `npm run test:cluster`, from what its tests saw: a control plane, two nodes and a client outside, with real',
      'packets between them. See `test/cluster`.',
      '',
      this.versions,
      ...this.sections.flatMap(([title, rows]) => [
        '', `## ${title}`, '', '| What was done | What came of it |', '| --- | --- |',
        ...rows.map(({ what, figure }) => `| ${cell(what)} | ${cell(figure)} |`),
      ]),
      '',
    ].join('\n');
  }

  private get versions(): string {
    const versions = this.records.filter((line): line is Version => 'version' in line).map(({ name, version }) => `${name} ${version}`);
    return [...new Set([`Kubernetes ${KUBERNETES_VERSION}`, ...versions.sort()])].join(', ');
  }

  /** In an order of their own: that of the files that they come from changes from run to run. */
  private get sections(): [string, Row[]][] {
    const rows = this.records.filter((line): line is Row => 'section' in line);
    const titles = [...new Set(rows.map(({ section }) => section))].sort();
    const sorted = [...rows].sort((a, b) => a.file < b.file ? -1 : Number(a.file > b.file));
    return titles.map((title) => [title, sorted.filter(({ section }) => section === title)]);
  }

  private get records(): (Row | Version)[] {
    const lines = existsSync(RECORDS) ? readFileSync(RECORDS, 'utf8').split('\n') : [];
    return lines.filter(Boolean).map((line) => JSON.parse(line));
  }
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
