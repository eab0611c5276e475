import { Check } from 'lucide-react';
import { ThemeToggle } from '../ui/theme-toggle';
import { ReturnLine } from './return-line';
import { SignInForm, type SignInFormProps } from './sign-in-form';
import { Wordmark } from './wordmark';

const promises = [
  'Make the monthly ILR return from your own records',
  'See who is in the file, who is not, and why',
  'Every export kept, with what was chosen and by whom',
];

export const SignInScreen = (props: SignInFormProps) => (
  <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
    <aside
      data-theme="dark"
      aria-label="About Muster"
      className="flex flex-col justify-between gap-10 bg-brand p-8 text-ink max-lg:hidden lg:p-12"
    >
      <Wordmark />
      <div className="flex max-w-md flex-col gap-6">
        <p className="text-balance font-semibold text-[2rem] leading-10 tracking-tight">
          Every learner counted, return after return.
        </p>
        <ReturnLine />
        <ul className="flex flex-col gap-3 text-lg">
          {promises.map((promise) => (
            <li key={promise} className="flex gap-3">
              <Check aria-hidden className="mt-1 size-4.5 shrink-0 text-accent" />
              {promise}
            </li>
          ))}
        </ul>
      </div>
      <p className="text-ink-soft text-sm">Open source, for training providers in England.</p>
    </aside>
    <main className="flex flex-col px-5 py-5 sm:px-10">
      <div className="flex items-center justify-between lg:justify-end">
        <span className="lg:hidden">
          <Wordmark />
        </span>
        <ThemeToggle />
      </div>
      <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 py-8">
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        <SignInForm {...props} />
      </div>
    </main>
  </div>
);
