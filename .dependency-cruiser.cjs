// The import rule of ARCHITECTURE.md, as patterns: a feature or a room that is added next year is covered already.
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const INNER = 'identifiers/|result\\.ts$';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle means two rooms are really one.', {}, { circular: true }),
    forbid('no-dead-ends', 'What is imported is there.', {}, { couldNotResolve: true }),
    forbid(
      'identifiers-know-nothing',
      'The kernel imports only itself.',
      { path: `^lib/(${INNER})` },
      { pathNot: `^lib/(${INNER})` },
    ),
    forbid(
      'ilr-is-pure',
      'The ILR format needs only identifiers and Result: no packages, no Node, no IO.',
      { path: '^lib/ilr/' },
      { pathNot: `^lib/(ilr/|${INNER})` },
    ),
    forbid(
      'lrs-is-pure',
      'The LRS protocol does no IO of its own; its transport is handed in.',
      { path: '^lib/lrs/' },
      { pathNot: `^lib/(lrs/|${INNER})|node_modules/(xmlbuilder2|libxml2-wasm)/` },
    ),
    forbid(
      'ports-are-types',
      'Ports name what we need, never how.',
      { path: '^lib/ports/' },
      { pathNot: `^lib/(ports/|${INNER})` },
    ),
    forbid(
      'features-use-ports',
      'A feature reaches the world through ports.',
      { path: '^lib/features/' },
      { pathNot: `^lib/(features/|ports/|ilr/|lrs/|${INNER})|node_modules/zod/` },
    ),
    forbid(
      'features-stay-apart',
      'Features share whose provider it is (provider) and whom a file means (same-person), and nothing else.',
      { path: '^lib/features/([^/]+)/' },
      { path: '^lib/features/', pathNot: '^lib/features/($1/|(provider|same-person)/(index|schema)\\.ts$)' },
    ),
    forbid(
      'lib-below-ui',
      'lib never looks up at app or components.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    forbid(
      'components-are-given-data',
      'Components see view types and identifiers, never use cases, adapters or the server.',
      { path: '^components/' },
      {
        path: '^(app|lib|prisma|scripts)/',
        pathNot: '^lib/identifiers/|^lib/result\\.ts$|^lib/features/[^/]+/schema\\.ts$',
      },
    ),
    forbid(
      'app-through-the-front-doors',
      'Entry points compose features; they never touch an adapter.',
      { path: '^app/' },
      { path: '^lib/platform/(?!next/|(jobs|auth)/index\\.ts$)' },
    ),
    forbid(
      'prisma-in-one-room',
      'The Prisma client is private to its adapter.',
      { pathNot: '^(lib/platform/prisma|prisma|tests|scripts)/|^prisma\\.config\\.ts$' },
      { path: 'node_modules/(@prisma|prisma)/|^lib/platform/prisma/generated/' },
    ),
    forbid(
      'sql-in-its-rooms',
      'SQL is written where transactions are, and nowhere else.',
      { path: '^(app|components|lib)/', pathNot: '^lib/platform/(postgres|prisma|jobs)/' },
      { path: 'node_modules/pg/' },
    ),
    forbid(
      'jobs-engine-in-one-room',
      'The engine of the jobs can be exchanged.',
      { path: '^(app|components|lib)/', pathNot: '^lib/platform/jobs/' },
      { path: 'node_modules/inngest/' },
    ),
    forbid(
      'mail-in-one-room',
      'The sender of mail can be exchanged.',
      { path: '^(app|components|lib)/', pathNot: '^lib/platform/mail/' },
      { path: 'node_modules/resend/' },
    ),
    forbid(
      'one-door',
      'Enter a library by its index.',
      { path: '^(app|components|lib/platform|lib/features|prisma)/' },
      { path: '^lib/(ilr|lrs|ports|identifiers)/', pathNot: '^lib/(ilr|lrs|ports|identifiers)/index\\.ts$' },
    ),
    forbid(
      'feature-doors',
      'Enter a feature by its index, or its client-safe schema.',
      { path: '^(app|components|lib/platform|prisma)/' },
      { path: '^lib/features/', pathNot: '^lib/features/[^/]+/(index|schema)\\.ts$' },
    ),
    forbid(
      'tests-are-not-imported',
      'What is delivered never imports tests.',
      { path: '^(app|components|lib|prisma|scripts)/|^[^/]+$', pathNot: '^vitest\\.config\\.ts$' },
      { path: '^tests/' },
    ),
    forbid(
      'delivered-with-its-packages',
      'What runs in production needs no package that is only there for development.',
      { path: '^(app|components|lib)/|^(instrumentation[^/]*|proxy)\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    // Imports of types count: they bind rooms together as much as the others do.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^lib/platform/prisma/generated/'] },
    exclude: { path: ['^\\.(next|data|git)/', '^next-env\\.d\\.ts$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
