import type { XmlTree } from '../../lib/lrs/xml-tree';
import { said } from './request';

/** The password of every organisation of the sandbox. */
const SANDBOX_PASSWORD = 'SandboxPass00001';
/** Nobody knows these two. */
const UNKNOWN = ['SAND0003', 'SAND03'];
/** These two may not use the web service. */
const WITHOUT_ACCESS = ['SAND0006', 'SAND06'];

export type Admission =
  | { readonly kind: 'admitted'; readonly organisation: string }
  | { readonly kind: 'refused'; readonly code: 'WSEC0003' | 'WSEC0005' | 'WSEC0006' };

const admit = (organisation: string | null, password: string | null): Admission => {
  if (organisation === null || UNKNOWN.includes(organisation)) return { kind: 'refused', code: 'WSEC0003' };
  if (password !== SANDBOX_PASSWORD) return { kind: 'refused', code: 'WSEC0005' };
  if (WITHOUT_ACCESS.includes(organisation)) return { kind: 'refused', code: 'WSEC0006' };
  return { kind: 'admitted', organisation };
};

/** Who asks the learner register. Any organisation is known but the few that show what else can happen. */
export const admitToRegister = (body: XmlTree): Admission =>
  admit(said(body, 'UKPRN') ?? said(body, 'OrganisationRef'), said(body, 'OrgPassword'));

/** Who asks for learning events. */
export const admitToEvents = (body: XmlTree): Admission => {
  const invoking = body.children.find(({ name }) => name === 'invokingOrganisation');
  if (invoking === undefined) return { kind: 'refused', code: 'WSEC0003' };
  return admit(said(invoking, 'Ukprn') ?? said(invoking, 'OrganisationRef'), said(invoking, 'Password'));
};
