/** Violations of each rule: a file, and what it must not import. */
export interface Planted {
  rule: string;
  from: string;
  to: string;
}

export const planted: Planted[] = [
  { rule: 'no-cycles', from: 'lib/ilr/one.ts', to: '@/lib/ilr/other' },
  { rule: 'no-dead-ends', from: 'app/missing/page.tsx', to: '@/lib/nowhere' },
  { rule: 'identifiers-know-nothing', from: 'lib/identifiers/uln.ts', to: 'zod' },
  { rule: 'identifiers-know-nothing', from: 'lib/result.ts', to: '@/lib/ports/clock' },
  { rule: 'ilr-is-pure', from: 'lib/ilr/rules/ULN_04.ts', to: 'node:crypto' },
  { rule: 'ilr-is-pure', from: 'lib/ilr/reader.ts', to: 'zod' },
  { rule: 'lrs-is-pure', from: 'lib/lrs/client.ts', to: 'node:https' },
  { rule: 'lrs-is-pure', from: 'lib/lrs/transport.ts', to: '@/lib/platform/env' },
  { rule: 'ports-are-types', from: 'lib/ports/mailer.ts', to: 'resend' },
  { rule: 'features-use-ports', from: 'lib/features/uln/verify-uln.ts', to: '@/lib/platform/env' },
  { rule: 'features-use-ports', from: 'lib/features/uln/ask.ts', to: 'node:fs' },
  { rule: 'features-stay-apart', from: 'lib/features/uln/index.ts', to: '@/lib/features/learner/index' },
  { rule: 'lib-below-ui', from: 'lib/platform/mail/letter.tsx', to: '@/components/ui/button' },
  { rule: 'components-are-given-data', from: 'components/uln/form.tsx', to: '@/lib/features/uln/index' },
  { rule: 'components-are-given-data', from: 'components/uln/search.tsx', to: '@/app/actions' },
  { rule: 'app-through-the-front-doors', from: 'app/page.tsx', to: '@/lib/platform/prisma/client' },
  { rule: 'app-through-the-front-doors', from: 'app/api/inngest/route.ts', to: '@/lib/platform/jobs/claim' },
  { rule: 'prisma-in-one-room', from: 'lib/platform/auth/adapter.ts', to: '@prisma/client' },
  { rule: 'prisma-in-one-room', from: 'lib/platform/next/page.ts', to: '@/lib/platform/prisma/generated/client' },
  { rule: 'sql-in-its-rooms', from: 'lib/platform/storage/parts.ts', to: 'pg' },
  { rule: 'jobs-engine-in-one-room', from: 'app/actions.ts', to: 'inngest' },
  { rule: 'mail-in-one-room', from: 'lib/platform/auth/magic-link.ts', to: 'resend' },
  { rule: 'one-door', from: 'app/ilr/page.tsx', to: '@/lib/ilr/one' },
  { rule: 'one-door', from: 'lib/features/ilr-export/write.ts', to: '@/lib/lrs/client' },
  { rule: 'feature-doors', from: 'app/uln/page.tsx', to: '@/lib/features/uln/verify-uln' },
  { rule: 'tests-are-not-imported', from: 'lib/platform/clock.ts', to: '@/tests/fakes/clock' },
  { rule: 'delivered-with-its-packages', from: 'components/ui/lint.ts', to: 'fast-xml-parser' },
];

/** What the same rules must leave alone. */
export const allowed: Omit<Planted, 'rule'>[] = [
  { from: 'lib/ilr/index.ts', to: '@/lib/result' },
  { from: 'lib/ilr/writer.ts', to: '@/lib/identifiers/index' },
  { from: 'lib/lrs/index.ts', to: 'xmlbuilder2' },
  { from: 'lib/features/learner/index.ts', to: '@/lib/features/provider/index' },
  { from: 'lib/features/learner/schema.ts', to: 'zod' },
  { from: 'lib/features/uln/match.ts', to: '@/lib/features/same-person/schema' },
  { from: 'lib/features/provider/index.ts', to: '@/lib/ilr/index' },
  { from: 'lib/platform/prisma/client.ts', to: '@/lib/platform/prisma/generated/client' },
  { from: 'lib/platform/jobs/index.ts', to: 'inngest' },
  { from: 'components/uln/answer.tsx', to: '@/lib/features/learner/schema' },
  { from: 'app/learners/page.tsx', to: '@/lib/features/learner/index' },
  { from: 'app/learners/actions.ts', to: '@/lib/platform/next/page' },
  { from: 'app/api/auth/route.ts', to: '@/lib/platform/auth/index' },
  { from: 'scripts/seed.ts', to: 'pg' },
  { from: 'tests/lib/ilr/one.test.ts', to: '@/lib/platform/prisma/client' },
];

/** The way back that makes a cycle of the first violation, which is reported once for both files. */
export const wayBack = { from: 'lib/ilr/other.ts', to: '@/lib/ilr/one' };

/** Files that only have to be there. */
export const places = [
  'lib/identifiers/index.ts',
  'lib/features/same-person/schema.ts',
  'lib/ports/clock.ts',
  'lib/platform/env.ts',
  'lib/platform/auth/index.ts',
  'lib/platform/jobs/claim.ts',
  'lib/platform/prisma/generated/client.ts',
  'components/ui/button.tsx',
  'tests/fakes/clock.ts',
];
