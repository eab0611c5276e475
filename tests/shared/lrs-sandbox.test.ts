import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildEnvelope } from '@/lib/lrs/build-envelope';
import * as ns from '@/lib/lrs/messages/namespaces';
import { requestMessages } from '@/lib/lrs/messages/requests';
import { readXml } from '@/lib/lrs/xml-tree';
import { answerRequest, understand } from '@/scripts/lrs-sandbox/answer-request';
import { BatchJobs } from '@/scripts/lrs-sandbox/batch-jobs';
import { Register } from '@/scripts/lrs-sandbox/register';
import { sandboxLearners } from '@/scripts/lrs-sandbox/sandbox-learners';
import { strictFault } from '@/scripts/lrs-sandbox/strict-schema';
import { freshSeed, type Random, randomFrom } from '@/tests/builders/ilr/random';
import { randomRecord } from '@/tests/builders/lrs/random-request';
import { bodyOf, schemaVerdicts } from '@/tests/builders/lrs/xmllint';
import { SHARED_FOLDER } from '../support/shared-folder';

const STRICT: Readonly<Record<string, string>> = {
  [ns.FIND]: 'findlearner.xsd',
  [ns.REGISTER]: 'registerlearner.xsd',
  [ns.BATCH]: 'batchlearner.xsd',
  [ns.VERIFY_BATCH]: 'verifybatchlearner.xsd',
  [ns.REPORT]: 'learnerreport.xsd',
};
const EACH = 400;
const judged = requestMessages.filter(({ namespace }) => namespace in STRICT);

const TEXTS = [
  '',
  ' ',
  'x',
  '2',
  'F',
  '2007-03-14',
  '2023-02-29',
  'LS1 4AP',
  'a@example.com',
  'a@b.c',
  '999',
  ' 7 ',
  '+1',
  '007',
  '0.5',
  '9900000055',
  '201',
  'x'.repeat(36),
  'x'.repeat(17),
  '\t',
  'FUL',
] as const;
const NIL = ' xmlns:n="http://www.w3.org/2001/XMLSchema-instance" n:nil="true"';

/** Something done to one element of a body: most of it is against the schema, some of it is not. */
const mutate = (body: string, random: Random): string => {
  const leaves = [...body.matchAll(/<([A-Za-z0-9]+)(?: [^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g)];
  const [leaf = '', name = ''] = leaves[random.between(0, leaves.length - 1)] ?? [];
  const [other = ''] = leaves[random.between(0, leaves.length - 1)] ?? [];
  const put = (text: string) => body.replace(leaf, () => text);
  switch (random.between(0, 8)) {
    case 0:
      return put('');
    case 1:
      return put(leaf + leaf);
    case 2:
      return put(`<${name}/>`);
    case 3:
      return put(`<${name}${NIL}/>`);
    case 4:
      return put(`<${name}${NIL}>x</${name}>`);
    case 5:
      return put(`<${name} xmlns="urn:other">1</${name}>`);
    case 6:
      return put(leaf + other);
    case 7:
      return put(`<${name}X>1</${name}X>`);
    default:
      return put(`<${name}>${random.pick(TEXTS)}</${name}>`);
  }
};

describe("the sandbox's verdict on a request is that of the department's strict schema", () => {
  const seed = freshSeed();

  test.each(judged.map((message) => [message.element, message] as const))(`%s (TEST_SEED=${seed})`, (_, message) => {
    const random = randomFrom(seed);
    const bodies = Array.from({ length: EACH }, () =>
      mutate(bodyOf(buildEnvelope(message, randomRecord(message.fields, random))), random),
    );
    const schema = path.join(SHARED_FOLDER, 'lrs/wsdl/legacy-miap', STRICT[message.namespace] ?? '');
    const theirs = schemaVerdicts(schema, bodies);
    const ours = bodies.map((body) => strictFault(message, readXml(Buffer.from(body))));
    const differing = bodies.flatMap((body, nth) =>
      (theirs[nth] === '') === (ours[nth] === null) ? [] : [[body, theirs[nth], ours[nth]]],
    );
    expect(differing.slice(0, 3)).toEqual([]);
    const accepted = ours.filter((fault) => fault === null).length;
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(EACH);
  });
});

const FOLDER = path.join(SHARED_FOLDER, 'lrs/examples/constructed/requests');
/** Two operations that nobody needs, and one request that is meant to be wrong. */
const NOT_ANSWERED: Readonly<Record<string, string>> = {
  'find-by-demographics.INVALID-blank-family-name.xml': 'WSEC0001',
  'r9.learner-by-uln.xml': 'not understood',
  'r9.update-learner-subset-fields.xml': 'not understood',
};

describe('every example of a request is answered', () => {
  const now = () => new Date('2026-10-05T12:00:00Z');

  test.each(readdirSync(FOLDER))('%s', (file) => {
    const understood = understand(readFileSync(path.join(FOLDER, file)));
    const expected = NOT_ANSWERED[file];
    if (understood === null || understood === 'unreadable') {
      expect(expected).toBe('not understood');
      return;
    }
    const register = new Register(sandboxLearners, now, { longestMs: 1, afterPossibleMs: 0 });
    const answer = answerRequest(understood, { now, jobs: new BatchJobs(now, 0), register });
    expect(answer.status).toBe(expected === undefined ? 200 : 500);
    expect(answer.body).toContain(expected ?? 'Response');
  });
});
