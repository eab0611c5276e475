'use client';
import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document, so it leans on nothing but the style sheet. */
const GlobalError = ({ error, reset }: GlobalErrorProps) => (
  <html lang="en-GB">
    <body>
      <title>Something went wrong · Muster</title>
      <main className="mx-auto flex max-w-xl flex-col items-start gap-4 px-6 py-16">
        <h1 className="font-semibold text-2xl">Something went wrong</h1>
        <p>Muster could not start. What was saved before is still saved.</p>
        <p>Try again. If it happens again, tell the person who runs Muster for you.</p>
        {error.digest ? (
          <p>
            The reference is <code className="font-mono">{error.digest}</code>.
          </p>
        ) : null}
        <button
          type="button"
          onClick={reset}
          className="min-h-9 cursor-pointer rounded-md bg-accent px-3.5 font-medium text-on-accent hover:bg-accent-hover"
        >
          Try again
        </button>
      </main>
    </body>
  </html>
);

export default GlobalError;
