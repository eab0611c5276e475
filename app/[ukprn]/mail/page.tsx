import type { Metadata } from 'next';
import { MailScreen } from '@/components/mail/mail-screen';
import { listMail } from '@/lib/features/mail';
import { pageNeeds } from '@/lib/features/provider';
import { providerPage } from '@/lib/platform/next';

export const metadata: Metadata = { title: 'Mail' };

export default providerPage(pageNeeds['/mail'], async ({ scope }) => (
  <MailScreen mails={await scope.transaction((stores) => listMail(stores))} />
));
