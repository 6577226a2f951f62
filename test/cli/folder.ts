import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';

/** A Service that no pods belong to: the warning service-to-pod/selects-no-pods. */
export const LONELY = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec:\n  ports: [{ port: 80 }]\n  selector: { app: web }\n';

/** What the API server refuses. */
export const REFUSED = 'apiVersion: v1\nkind: Service\nmetadata: { name: api, namespace: shop }\nspec:\n  ports:\n    - port: 99999\n';

/** What nothing is to be said of. */
export const FINE = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: { mode: fast }\n';

/** A way in. */
export const NODE_PORT = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec:\n  type: NodePort\n  ports: [{ port: 80, nodePort: 30080 }]\n  selector: { app: web }\n';

/** What no parser can read, in its second line. */
export const BROKEN = 'apiVersion: v1\nkind: [Service\n';

/** A new folder for each test. */
export function testFolder(): { readonly path: string; write(files: Readonly<Record<string, string>>): string } {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'exposure-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    get path() {
      return folder;
    },
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return folder;
    },
  };
}
