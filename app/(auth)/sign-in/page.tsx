import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { currentUser, demoSignIns, returnPath, ssoChoice, ssoRefusalSentence } from '@/lib/platform/auth';
import { SignInWays } from './sign-in-ways';

export const metadata: Metadata = { title: 'Sign in' };

type SignInProps = Pick<PageProps<'/sign-in'>, 'searchParams'>;

const SignIn = async ({ searchParams }: SignInProps) => {
  const user = await currentUser();
  const { callbackUrl, error } = await searchParams;
  const path = returnPath(callbackUrl);
  if (user !== null) redirect(path as Route);
  const notice = typeof error === 'string' ? ssoRefusalSentence(error) : undefined;
  return <SignInWays path={path} ssoLabel={ssoChoice()?.label} demo={await demoSignIns()} notice={notice} />;
};

const Page = ({ searchParams }: SignInProps) => (
  <Suspense>
    <SignIn searchParams={searchParams} />
  </Suspense>
);

export default Page;
