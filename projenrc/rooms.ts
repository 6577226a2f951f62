/**
 * What each room of `src` may import from, beside itself: rooms that stand below it in this list, and nothing else.
 *
 * The order is the direction of all imports. A folder that is not in the list can neither import nor be imported.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // The public API.
  'index.ts': ['api.ts', 'calls'],
  'api.ts': ['constructs', 'judgement', 'values', 'manifest', 'controllers', 'providers', 'report', 'checks', 'graph'],

  // From what a user says to what is written.
  'constructs': ['app', 'site', 'service', 'judgement', 'values', 'synthesis', 'manifest', 'calls', 'providers', 'controllers', 'late.ts', 'text'],
  'app': ['service', 'values', 'manifest', 'api-rules', 'text'],
  'site': ['service', 'judgement', 'values', 'manifest', 'certificates', 'controllers', 'api-rules', 'text'],
  'service': ['judgement', 'values', 'manifest', 'providers', 'api-rules', 'text'],

  // Files.
  'cli': ['judgement', 'report', 'reading', 'checks', 'exposure', 'graph', 'api-rules', 'collections', 'text'],

  // Where both meet: an app and what is read of its objects.
  'judgement': [
    'values', 'calls', 'synthesis', 'manifest', 'report', 'checks', 'exposure', 'controllers', 'providers', 'graph', 'late.ts', 'api-rules', 'collections', 'text',
  ],
  'values': ['controllers', 'providers', 'graph', 'late.ts', 'api-rules', 'collections', 'text'],
  'calls': ['late.ts', 'text'],
  'synthesis': ['manifest', 'text'],

  // From manifests to what is said of them, wherever they come from.
  'report': ['checks', 'exposure', 'graph', 'facts', 'api-rules', 'collections', 'text'],
  'checks': ['schemas', 'exposure', 'graph', 'facts', 'api-rules', 'collections', 'text'],
  'exposure': ['providers', 'controllers', 'certificates', 'graph', 'facts', 'api-rules', 'collections', 'text'],

  // The controllers and the providers of load balancers know plain data.
  'providers': ['controllers', 'facts', 'manifest', 'api-rules', 'collections', 'text'],
  'controllers': ['certificates', 'facts', 'manifest', 'api-rules', 'collections', 'text'],
  'certificates': ['manifest', 'api-rules', 'collections', 'text'],
  'manifest': ['late.ts', 'facts', 'api-rules', 'text'],

  // Manifests.
  'schemas': ['api-rules', 'text'],
  'reading': ['graph', 'api-rules', 'collections', 'text'],
  'graph': ['facts', 'api-rules', 'collections', 'text'],

  // Leaves.
  'late.ts': [],
  'facts': ['api-rules', 'collections', 'text'],
  'api-rules': ['collections', 'text'],
  'text': ['collections'],
  'collections': [],
};

/** Rooms that are no folder: what controllers and providers are known by, which is plain data. */
export const ROOM_FILES: Readonly<Record<string, readonly string[]>> = {
  facts: [
    '{controllers,providers}/*/facts.ts',
    '{controllers,providers}/{known-*,controller-facts,raw-configuration,class-owner,provider-facts,source-ranges}.ts',
  ],
};

/** Imports against the direction. */
export interface RoomException {
  readonly room: string;
  readonly files: readonly string[];
  /** What they may import all the same: rooms, or single files. */
  readonly imports: readonly string[];
  readonly because: string;
}

export const ROOM_EXCEPTIONS: readonly RoomException[] = [
  {
    room: 'late.ts',
    files: ['late.ts'],
    imports: ['app', 'service', 'site', 'calls', 'api-rules', 'manifest', 'controllers', 'providers', 'judgement', 'cli'],
    because: 'it loads what stands above it, when it is called and not when it is imported',
  },
  {
    room: 'certificates',
    files: ['certificates/*.ts'],
    imports: ['controllers'],
    because: 'it writes and reads for the neutral model of all controllers, whose rooms import it',
  },
];

/** What eslint asks of the files of a room, or of those that are an exception in it. */
export interface RoomRule {
  readonly name: string;
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

/** The direction as rules of eslint; the later ones win. */
export function roomRules(): RoomRule[] {
  const unknown = ruleOf('src: what is in no room', ['**'], []);
  const rooms = Object.entries(ROOMS).map(([room, imports]) => ruleOf(`src: ${room}`, filesOf(room), [room, ...imports]));
  const exceptions = ROOM_EXCEPTIONS.map(({ room, files, imports, because }) => ruleOf(`src: ${because}`, files, [room, ...ROOMS[room], ...imports]));
  return [unknown, ...rooms, ...exceptions];
}

function ruleOf(name: string, files: readonly string[], allowed: readonly string[]): RoomRule {
  const except = allowed.flatMap(filesOf).map((file) => `**/src/${file}`);
  const zone = { target: './src', from: './src/**', except, message: 'See projenrc/rooms.ts for what may import what.' };
  return { name, files: files.map((file) => `src/${file}`), rules: { 'import/no-restricted-paths': ['error', { zones: [zone] }] } };
}

/** The files of a room, or a single file. */
function filesOf(room: string): readonly string[] {
  return ROOM_FILES[room] ?? [room.endsWith('.ts') ? room : `${room}/**`];
}
