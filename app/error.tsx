'use client';
import { NoticeScreen } from '@/components/layout/notice-screen';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

type ErrorScreenProps = { error: Error & { digest?: string }; reset: () => void };

const ErrorScreen = ({ error, reset }: ErrorScreenProps) => (
  <NoticeScreen
    title="Something went wrong"
    actions={
      <>
        <Button variant="primary" onPress={reset}>
          Try again
        </Button>
        <LinkButton href="/">Go to the start</LinkButton>
      </>
    }
  >
    <p>Muster could not show this page. It is our fault, not yours, and what was saved before is still saved.</p>
    <p>Try again. If it happens again, tell the person who runs Muster for you.</p>
    {error.digest ? (
      <p>
        The reference is <code className="font-mono">{error.digest}</code>.
      </p>
    ) : null}
  </NoticeScreen>
);

export default ErrorScreen;
