export * from './check-workflow';
export * from './documentation';
export * from './integration-snapshots';
export * from './packaging';
export * from './pinned-actions';
export * from './standalone-scripts';
export * from './strict-compile';
export * from './swc-jest';
