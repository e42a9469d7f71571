/**
 * How many generated inputs a property is tried with: a quarter of them where a developer waits, all of them in
 * `npm run test:full`, which sets PROPERTY_RUNS and runs the property suites once more.
 */
export const propertyRuns = (all: number): { numRuns: number } => ({
  numRuns: process.env.PROPERTY_RUNS === 'all' ? all : Math.ceil(all / 4),
});
