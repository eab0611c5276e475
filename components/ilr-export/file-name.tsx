import { CopyButton } from '../ui/copy-button';

/** The exact name, which the department's service insists on. */
export const FileName = ({ name }: { name: string }) => (
  <span className="relative z-1 inline-flex items-center gap-1">
    <code className="font-mono text-[0.6875rem] text-ink sm:whitespace-nowrap max-sm:break-all">{name}</code>
    <CopyButton text={name} what={`file name ${name}`} />
  </span>
);
