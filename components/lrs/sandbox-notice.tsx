import { Callout } from '../ui/callout';

/** Says plainly that nobody here is real. */
export const SandboxNotice = ({ isSandbox }: { isSandbox: boolean }) =>
  isSandbox ? (
    <Callout tone="caution" title="This is a sandbox, not the Learning Records Service">
      <p>Everybody in it is made up, and nothing that you do reaches the department.</p>
    </Callout>
  ) : null;
