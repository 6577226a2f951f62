import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as constructs from 'constructs';
import { rttiOf } from '../text/rtti';

/** The classes and enums of a package by their names. */
export interface Exports {
  readonly [name: string]: unknown;
}

const packages: { [name: string]: Exports } = { '': {}, cdk8s, 'cdk8s-plus-27': kplus as unknown as Exports, constructs };

/** Says what this package exports. */
export function useApi(api: Exports): void {
  packages[''] = api;
}

/** The class or the enum of a type; nothing for an interface. */
export function runtimeOf(type: string): unknown {
  const [folder, name] = type.includes('.') ? type.split('.') : ['', type];
  return packages[folder][name];
}

/** The version of the package that a type is of, as it is installed. */
export function installedVersion(type: string): string | undefined {
  return rttiOf(Object.values(packages[type.split('.')[0]]).find((exported) => rttiOf(exported).version !== undefined)).version;
}

/** The members of an enum, by their names. */
export function membersOf(type: string): [name: string, value: unknown][] {
  // An enum of numbers holds the names of its members under the numbers too.
  return Object.entries(runtimeOf(type) as object).filter(([name]) => !/^[0-9]/.test(name));
}
