import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { returnPath, ssoChoice } from '@/lib/platform/auth';
import { GoToDirectory } from './go-to-directory';

export const metadata: Metadata = { title: 'Sign in' };

type SsoProps = Pick<PageProps<'/sign-in/sso'>, 'searchParams'>;

const Sso = async ({ searchParams }: SsoProps) => {
  const { callbackUrl } = await searchParams;
  const sso = ssoChoice();
  if (sso === null) notFound();
  return <GoToDirectory provider={sso.provider} path={returnPath(callbackUrl)} />;
};

const Page = ({ searchParams }: SsoProps) => (
  <Suspense>
    <Sso searchParams={searchParams} />
  </Suspense>
);

export default Page;
