import { PageSkeleton } from '../ui/skeleton';
import { Wordmark } from './wordmark';

/** The frame before it is known whose it is; in its place and size, so that nothing jumps. */
export const ShellSkeleton = () => (
  <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
    <div className="h-dvh border-line border-r bg-sunken p-4 max-lg:hidden">
      <Wordmark />
    </div>
    <div className="flex min-w-0 flex-col">
      <div className="h-14 border-line border-b" />
      <div className="px-4 py-6 sm:px-6 lg:px-8">
        <PageSkeleton label="Loading" />
      </div>
    </div>
  </div>
);
