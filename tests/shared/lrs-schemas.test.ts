import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildEnvelope } from '@/lib/lrs/build-envelope';
import { messageProblems } from '@/lib/lrs/check-message';
import type { MessageSpec } from '@/lib/lrs/message';
import * as ns from '@/lib/lrs/messages/namespaces';
import { requestMessages } from '@/lib/lrs/messages/requests';
import { freshSeed, randomFrom } from '@/tests/builders/ilr/random';
import { randomRecord } from '@/tests/builders/lrs/random-request';
import { bodyOf, schemaVerdicts } from '@/tests/builders/lrs/xmllint';
import { SHARED_FOLDER } from '../support/shared-folder';

const WSDL = path.join(SHARED_FOLDER, 'lrs/wsdl');
const STRICT: Readonly<Record<string, string>> = {
  [ns.FIND]: 'findlearner.xsd',
  [ns.REGISTER]: 'registerlearner.xsd',
  [ns.BATCH]: 'batchlearner.xsd',
  [ns.VERIFY_BATCH]: 'verifybatchlearner.xsd',
  [ns.REPORT]: 'learnerreport.xsd',
};
const EACH = 150;

const strictSchema = ({ namespace }: MessageSpec) => {
  const file = STRICT[namespace];
  return file === undefined ? null : path.join(WSDL, 'legacy-miap', file);
};

const liveSchema = ({ namespace }: MessageSpec) => {
  const service = namespace === ns.EVENTS ? 'LearnerServiceR9' : 'LearnerService';
  const name = namespace.replace('http://', '').replace(/\/$/, '').replaceAll('/', '_');
  return path.join(WSDL, 'extracted-xsd', `${service}.${name}.xsd`);
};

const seed = freshSeed();

describe(`every request that we build is valid by both generations of the schema (TEST_SEED=${seed})`, () => {
  test.each(requestMessages.map((message) => [message.element, message] as const))('%s', (_, message) => {
    const random = randomFrom(seed);
    const records = Array.from({ length: EACH }, () => randomRecord(message.fields, random));
    expect(records.flatMap((record) => messageProblems(message, record))).toEqual([]);
    const bodies = records.map((record) => bodyOf(buildEnvelope(message, record)));
    for (const schema of [strictSchema(message), liveSchema(message)]) {
      if (schema !== null) expect(schemaVerdicts(schema, bodies).filter((verdict) => verdict !== '')).toEqual([]);
    }
  });

  test('the judge does judge', () => {
    const [message] = requestMessages;
    if (message === undefined) throw new Error('There are no messages.');
    const record = randomRecord(message.fields, randomFrom(seed));
    const wrong = bodyOf(buildEnvelope(message, { ...record, ULN: 12 }));
    expect(schemaVerdicts(strictSchema(message) ?? '', [wrong])[0]).toContain("Element 'ULN'");
  });
});
