import type { XmlTree } from '../../lib/lrs/xml-tree';

/** What can come between a request and its answer. */
export const interruptions = {
  slow: 'answers after half a minute, when nobody waits any more',
  closed: 'is closed for maintenance: HTTP 405, and not in SOAP',
  'out-of-hours': 'refuses with WSEC0004',
  'unknown-exception': 'refuses with WSEC0999, and has done nothing',
  'drop-before': 'cuts the line before it does anything',
  'drop-after': 'does it, then cuts the line',
  'half-answer': 'does it, then sends half an answer',
  'half-answer-unnoticed': 'does it, then sends half an answer that ends like a whole one',
  garbled: 'does it, then answers with something that is not XML',
  'gateway-error': 'does it, then a gateway answers 502 for it',
} as const;

export type Interruption = keyof typeof interruptions;

/** Family names that bring a failure with them. Lines are cut at changes only, so that what became of them can be seen. */
const BY_FAMILY_NAME: Readonly<Record<string, { readonly does: Interruption; readonly changesOnly: boolean }>> = {
  Slowly: { does: 'slow', changesOnly: false },
  Maintenance: { does: 'closed', changesOnly: false },
  Nightly: { does: 'out-of-hours', changesOnly: false },
  Exception: { does: 'unknown-exception', changesOnly: false },
  Garbled: { does: 'garbled', changesOnly: false },
  Dropped: { does: 'drop-after', changesOnly: true },
  Unsent: { does: 'drop-before', changesOnly: true },
};

const CHANGES = ['RegisterLearner', 'UpdateLearner'];

const named = (tree: XmlTree): string[] => [
  ...(/^familyname$/i.test(tree.name) ? [tree.text] : []),
  ...tree.children.flatMap(named),
];

/** The failure that somebody's family name brings with it. */
export const interruptionOf = (body: XmlTree): Interruption | null => {
  const found = named(body).flatMap((name) => BY_FAMILY_NAME[name] ?? [])[0];
  if (found === undefined || (found.changesOnly && !CHANGES.includes(body.name))) return null;
  return found.does;
};
