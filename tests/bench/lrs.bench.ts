// What a call to the LRS costs besides the LRS's own answer: building, sending over mutual TLS, reading. The answer is a
// canned one, so that the sandbox's own work is not in the figures.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type LrsReply, learnerByDemographics, lrsClient, updateSingleLearner } from '@/lib/lrs';
import { httpsLrsTransport, lrsAddress, readClientCertificate } from '@/lib/platform/lrs';
import { makeSandboxCertificates } from '@/scripts/lrs-sandbox/certificates';
import { aFindAnswer, aLearnerElement } from '@/tests/builders/lrs/answers';
import { aCredentials } from '@/tests/builders/lrs/credentials';
import { aLearnerToUpdate, someDemographics } from '@/tests/builders/lrs/learners';
import { alternate, figure, printTable } from './support/measure';

const CALLS = Number(process.argv[2] ?? 100);

const found = Buffer.from(aFindAnswer(`<ResponseCode>WSRC0004</ResponseCode>${aLearnerElement()}`));
const possible = Buffer.from(
  aFindAnswer(`<ResponseCode>WSRC0003</ResponseCode>${Array.from({ length: 10 }, () => aLearnerElement()).join('')}`),
);

const { ca, server, client } = makeSandboxCertificates();
const listener = createServer(
  { ...server, ca: ca.cert, requestCert: true, rejectUnauthorized: true },
  (request, response) => {
    request.resume().once('end', () => response.end(found));
  },
).listen(0, '127.0.0.1');
await new Promise((resolve) => listener.once('listening', resolve));

const certificate = readClientCertificate({ kind: 'pem', pem: client.cert + client.key, passphrase: null });
if (!certificate.ok) throw new Error(certificate.refusal.kind);
const address = lrsAddress(`https://localhost:${(listener.address() as AddressInfo).port}`);
const overTls = lrsClient(httpsLrsTransport({ address, certificate: certificate.value, ca: ca.cert }), aCredentials());
const canned = (body: Uint8Array) =>
  lrsClient({ send: async (): Promise<LrsReply> => ({ status: 200, body }) }, aCredentials());

const times = (work: () => unknown) => async () => {
  for (let call = 0; call < CALLS; call += 1) await work();
};

const search = someDemographics();
const candidates = [
  { name: 'build an update', run: times(() => updateSingleLearner.request(aLearnerToUpdate(), aCredentials())) },
  { name: 'build a search, read one learner', run: times(() => canned(found).call(learnerByDemographics, search)) },
  { name: 'build a search, read ten learners', run: times(() => canned(possible).call(learnerByDemographics, search)) },
  { name: 'the same with one, over mutual TLS', run: times(() => overTls.call(learnerByDemographics, search)) },
];
const medians = await alternate(candidates, { rounds: 5 });
printTable(
  `Our own part of a call (${CALLS} calls a round; both ends of the TLS run in this process)`,
  [...medians].map(([name, { wallMs, cpuMs }]) => ({
    call: name,
    'ms a call': figure(wallMs / CALLS),
    'cpu ms a call': figure(cpuMs / CALLS),
  })),
);
listener.close();
