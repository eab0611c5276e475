import { NoticeScreen } from '@/components/layout/notice-screen';
import { LinkButton } from '@/components/ui/link-button';

const NotFound = () => (
  <NoticeScreen
    title="Page not found"
    actions={
      <LinkButton href="/" variant="primary">
        Go to the start
      </LinkButton>
    }
  >
    <p>There is nothing at this address, or it belongs to a provider that you may not act for.</p>
    <p>If you typed the address, check it. If somebody sent it to you, ask them which provider it is for.</p>
  </NoticeScreen>
);

export default NotFound;
