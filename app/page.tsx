import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { NoticeScreen } from '@/components/layout/notice-screen';
import { currentUser, providerChoices } from '@/lib/platform/auth';

const FirstProvider = async () => {
  const user = await currentUser();
  if (user === null) redirect('/sign-in');
  const [first] = await providerChoices(user.userId);
  if (first !== undefined) redirect(`/${first.ukprn}`);
  return (
    <NoticeScreen title="No provider yet">
      <p>You are signed in, but no organisation has given you a provider to work for. Ask your administrator.</p>
    </NoticeScreen>
  );
};

export default function Home() {
  return (
    <Suspense>
      <FirstProvider />
    </Suspense>
  );
}
