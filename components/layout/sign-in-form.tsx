'use client';
import { type SubmitEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { LinkButton } from '../ui/link-button';
import { TextField } from '../ui/text-field';
import { type DemoSignIn, DemoSignIns } from './demo-sign-ins';

export type SignIn = (input: {
  email: string;
  password: string;
}) => Promise<{ ok: true } | { ok: false; message: string }>;

export type SignInFormProps = {
  signIn: SignIn;
  sso?: { readonly label: string; readonly href: string };
  demo?: readonly DemoSignIn[];
  /** Why the visitor is back here, when signing in elsewhere was refused. */
  notice?: string;
};

type Refused = { readonly attempt: number; readonly message: string };

/** Keeps the email address after a refusal; the password has to be typed again. */
export const SignInForm = ({ signIn, sso, demo, notice }: SignInFormProps) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refused, submit, isPending] = useActionState<Refused | null>(async (before) => {
    const answer = await signIn({ email, password });
    if (answer.ok) return null;
    setPassword('');
    return { attempt: (before?.attempt ?? 0) + 1, message: answer.message };
  }, null);
  // Not the form's own action, after which React resets the form and takes the address out as well.
  const submitInPlace = (event: SubmitEvent) => {
    event.preventDefault();
    startTransition(submit);
  };
  return (
    <div className="flex flex-col gap-6">
      {refused ? (
        <ErrorSummary
          key={refused.attempt}
          title="You are not signed in"
          items={[{ message: refused.message, fieldId: 'sign-in-email' }]}
        />
      ) : null}
      {notice && !refused ? <ErrorSummary title="You are not signed in">{notice}</ErrorSummary> : null}
      {/* Sent before the page has woken up, a password must not end up in the address. */}
      <form method="post" onSubmit={submitInPlace} className="flex flex-col gap-4">
        <TextField
          label="Email address"
          id="sign-in-email"
          name="email"
          type="email"
          autoComplete="username"
          isRequired
          value={email}
          onChange={setEmail}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" variant="primary" isPending={isPending} className="w-full">
          Sign in
        </Button>
      </form>
      {sso ? (
        <LinkButton href={sso.href} className="w-full">
          {sso.label}
        </LinkButton>
      ) : null}
      {demo && demo.length > 0 ? (
        <DemoSignIns
          demo={demo}
          onUse={(chosen) => {
            setEmail(chosen.email);
            setPassword(chosen.password);
          }}
        />
      ) : null}
    </div>
  );
};
