import { expect, it } from '@jest/globals';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import packageJson from '../../../package.json';
import { sbom } from '../../../scripts/release/sbom';

it('is CycloneDX by its schema, the same each time, and names every package that is shipped', async () => {
  const made = sbom(packageJson.name);
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(made)).toBeNull();
  expect(sbom(packageJson.name)).toBe(made);
  const { components } = JSON.parse(made) as { components: { name: string }[] };
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
  expect(names).not.toContain('webpack');
});
