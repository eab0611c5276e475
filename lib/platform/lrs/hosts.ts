import 'server-only';

/** The LRS's own hosts: the service, and the one on which software is tested for it. */
const LRS_HOSTS = ['ws.lrs.education.gov.uk', 'cmp-ws.lrs.education.gov.uk'];
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Whether the address is a sandbox on this machine, which needs no list. */
export const isLrsSandbox = ({ hostname }: URL): boolean => THIS_MACHINE.includes(hostname);

/**
 * The address under which the services of the LRS stand. Throws unless it is encrypted and on one of its hosts: personal data
 * is sent there, whatever a setting says.
 */
export const lrsAddress = (address: string): URL => {
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error('LRS_URL must begin with https.');
  if (url.username !== '' || url.password !== '') throw new Error('LRS_URL must hold no user name and no password.');
  if (!LRS_HOSTS.includes(url.hostname) && !isLrsSandbox(url))
    throw new Error(`LRS_URL must name ${LRS_HOSTS.join(' or ')}, or a sandbox on this machine.`);
  return url;
};
