'use client';
import { Button } from '../ui/button';

export type DemoSignIn = { readonly email: string; readonly password: string; readonly sees: string };

type DemoSignInsProps = { demo: readonly DemoSignIn[]; onUse: (signIn: DemoSignIn) => void };

/** The made-up people of a demonstration, each with a button that fills the form. */
export const DemoSignIns = ({ demo, onUse }: DemoSignInsProps) => (
  <section aria-labelledby="demo-title" className="flex flex-col gap-2">
    <h2 id="demo-title" className="font-semibold">
      Demonstration sign-ins
    </h2>
    <p className="text-ink-soft text-sm">These people and their learners are made up.</p>
    <ul className="flex flex-col rounded-md border border-line bg-surface">
      {demo.map((signIn) => (
        <li key={signIn.email} className="flex items-center gap-3 border-line border-b px-3 py-2 last:border-b-0">
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="break-words font-medium text-sm">{signIn.email}</span>
            <span className="text-ink-soft text-sm">{signIn.sees}</span>
          </span>
          <Button size="small" aria-label={`Use ${signIn.email}`} onPress={() => onUse(signIn)}>
            Use
          </Button>
        </li>
      ))}
    </ul>
  </section>
);
