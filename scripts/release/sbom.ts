import { execFileSync } from 'node:child_process';
import { z } from 'zod';

/** npm's mark on what only developers need. Its own `--omit=dev` also leaves out packages that some tool needs as well. */
const DEVELOPMENT = 'cdx:npm:package:development';

/** What is changed in the answer of npm; all else is kept as it comes. */
const SBOM = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    component: z.looseObject({ 'bom-ref': z.string() }),
  }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/**
 * The packages that the pane and the command line run with, as CycloneDX. The serial number and the time that npm
 * adds differ in each call, and the standard does without them; the name would be that of the checkout's folder.
 */
export function sbom(name: string): string {
  const answer = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const made = SBOM.parse(JSON.parse(answer));
  delete made.serialNumber;
  delete made.metadata.timestamp;
  const root = { ...made.metadata.component, name };
  const components = made.components.filter(
    ({ properties }) => !properties.some((property) => property.name === DEVELOPMENT),
  );
  const shipped = new Set([root, ...components].map((component) => component['bom-ref']));
  const dependencies = made.dependencies
    .filter(({ ref }) => shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) }));
  const metadata = { ...made.metadata, component: root };
  return `${JSON.stringify({ ...made, metadata, components, dependencies }, null, 2)}\n`;
}
