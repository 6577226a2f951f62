export * from './documentation';
export * from './integration-snapshots';
export * from './standalone-scripts';
export * from './strict-compile';
export * from './swc-jest';
