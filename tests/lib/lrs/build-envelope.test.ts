import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { getLearnerLearningEvents, learnerByDemographics, registerSingleLearner } from '@/lib/lrs';
import { readXml, type XmlTree } from '@/lib/lrs/xml-tree';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { aLearnerToRegister, someDemographics, ULN } from '@/tests/builders/lrs/learners';
import { covers } from '@/tests/support/covers';

covers('lib/lrs/build-envelope.ts', 'lib/lrs/credentials.ts');

const bodyOf = (request: ReturnType<typeof registerSingleLearner.request>): string => {
  if (!request.ok) throw new Error(JSON.stringify(request.refusal));
  return request.value.body;
};

const find = (tree: XmlTree, name: string): XmlTree | undefined =>
  tree.name === name ? tree : tree.children.map((child) => find(child, name)).find((found) => found !== undefined);

const hostile = [
  'A & B',
  '&amp;',
  '&amp;amp;',
  '&K;',
  '&#38;',
  '<b>',
  '</Notes>',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -->',
  '"\'',
  'tab\there',
  'line\nbreak',
  'carriage\rreturn',
  'crlf\r\n',
  ' edges ',
  'é ü 李 𝒳',
  '%00',
  '{{x}}',
  '&',
  '&&',
  '&lt;script&gt;',
];

describe('what a request says is read as it was meant, whatever it holds', () => {
  test.each(hostile)('%j comes back as it went, by two parsers', (text) => {
    const body = bodyOf(registerSingleLearner.request(aLearnerToRegister({ Notes: text }), aCredentials()));
    expect(find(readXml(Buffer.from(body)), 'Notes')?.text).toBe(text);
    const second = new XMLParser({ parseTagValue: false, trimValues: false, removeNSPrefix: true }).parse(body);
    // The second parser does not know references to characters, of which we write one.
    expect(second.Envelope.Body.RegisterLearner.Learner.Notes.replaceAll('&#13;', '\r')).toBe(text);
  });

  test('an absent search field is nil, an absent field of a record is left out', () => {
    const search = readXml(Buffer.from(bodyOf(learnerByDemographics.request(someDemographics(), aCredentials()))));
    expect(find(search, 'EmailAddress')?.isNil).toBe(true);
    expect(find(search, 'OrganisationRef')?.isNil).toBe(true);
    const registration = bodyOf(registerSingleLearner.request(aLearnerToRegister(), aCredentials()));
    expect(find(readXml(Buffer.from(registration)), 'EmailAddress')).toBeUndefined();
  });

  test('an organisation may be named by its reference instead of its UKPRN', () => {
    const credentials = aCredentials({ organisation: { kind: 'organisation-ref', organisationRef: 'SAND01' } });
    const search = readXml(Buffer.from(bodyOf(learnerByDemographics.request(someDemographics(), credentials))));
    expect(find(search, 'OrganisationRef')).toMatchObject({ text: 'SAND01', isNil: false });
    expect(find(search, 'UKPRN')?.isNil).toBe(true);
  });

  test('only the body element of the register has a namespace; of the learning events, everything has', () => {
    const search = readXml(Buffer.from(bodyOf(learnerByDemographics.request(someDemographics(), aCredentials()))));
    expect(find(search, 'FindLearnerByDemographics')?.namespace).toBe('http://api.lrs.miap.gov.uk/findmsg');
    expect(find(search, 'FamilyName')?.namespace).toBe('');
    const input = { ULN, GivenName: 'Amara', FamilyName: 'Okafor', DateOfBirth: null, Gender: null };
    const events = readXml(Buffer.from(bodyOf(getLearnerLearningEvents.request(input, aCredentials()))));
    expect(find(events, 'uln')?.namespace).toBe('http://tempuri.org/');
    expect(find(events, 'Ukprn')?.namespace).toBe('http://schemas.datacontract.org/2004/07/Amor.Qcf.Service.Interface');
    expect(find(events, 'dateOfBirth')).toMatchObject({ text: '', isNil: false });
  });
});
