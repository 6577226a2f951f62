import { createHash } from 'crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { cached, Key } from './cache';
import { run } from './command';

/** What a container image is made of. */
export interface ImageProps {
  /** For example `echo:1`. A tag other than `latest`, which Kubernetes would try to pull. */
  readonly name: string;

  readonly entrypoint: readonly string[];

  /** Paths on this machine, of files or folders, or `{ text }`, by their paths in the image. */
  readonly files: { readonly [path: string]: string | { readonly text: string } };

  /**
   * The user and group that it runs as.
   *
   * @default '65532:65532'
   */
  readonly user?: string;

  /** @default - none */
  readonly env?: { readonly [name: string]: string };
}

/** An image as a tarball that containerd imports. */
export interface Image {
  readonly name: string;
  readonly tarball: string;
}

/** Makes an image, unless it was made before. */
export async function image(props: ImageProps): Promise<Image> {
  const key = new Key().text(JSON.stringify(props));
  for (const file of Object.values(props.files).filter((value) => typeof value === 'string')) {
    key.version(file);
  }
  const folder = await cached('image', key.toString(), (made) => write(props, join(made, 'image.tar')));
  return { name: props.name, tarball: join(folder, 'image.tar') };
}

/** An OCI image layout of one layer. */
async function write(props: ImageProps, tarball: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'image-'));
  const blobs = join(scratch, 'layout', 'blobs', 'sha256');
  const root = join(scratch, 'root');
  mkdirSync(blobs, { recursive: true });
  mkdirSync(root);
  const blob = (mediaType: string, content: Buffer) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeFileSync(join(blobs, sha256), content);
    return { mediaType, digest: `sha256:${sha256}`, size: content.length };
  };
  const json = (mediaType: string, value: object) => blob(mediaType, Buffer.from(JSON.stringify(value)));
  try {
    for (const [path, content] of Object.entries(props.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (typeof content === 'string') {
        cpSync(content, join(root, path), { recursive: true, dereference: true });
      } else {
        writeFileSync(join(root, path), content.text);
      }
    }
    await pack(root, join(scratch, 'layer'));
    const layer = blob('application/vnd.oci.image.layer.v1.tar', readFileSync(join(scratch, 'layer')));
    const config = json('application/vnd.oci.image.config.v1+json', {
      architecture: process.arch === 'x64' ? 'amd64' : process.arch,
      os: 'linux',
      config: {
        Entrypoint: props.entrypoint,
        User: props.user ?? '65532:65532',
        Env: Object.entries(props.env ?? {}).map(([name, value]) => `${name}=${value}`),
      },
      rootfs: { type: 'layers', diff_ids: [layer.digest] },
    });
    const manifest = json('application/vnd.oci.image.manifest.v1+json', { schemaVersion: 2, config, layers: [layer] });
    writeFileSync(join(scratch, 'layout', 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    writeFileSync(join(scratch, 'layout', 'index.json'), JSON.stringify({
      schemaVersion: 2,
      manifests: [{ ...manifest, annotations: { 'io.containerd.image.name': reference(props.name) } }],
    }));
    await pack(join(scratch, 'layout'), tarball);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The same bytes for the same files. */
async function pack(folder: string, tarball: string): Promise<void> {
  await run('tar', ['--create', `--file=${tarball}.part`, '--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', `--directory=${folder}`, '.']);
  renameSync(`${tarball}.part`, tarball);
}

/** The name in full, which is what Kubernetes asks containerd for. */
function reference(name: string): string {
  const [first, ...rest] = name.split('/');
  if (rest.length === 0) {
    return `docker.io/library/${name}`;
  }
  return first.includes('.') ? name : `docker.io/${name}`;
}
