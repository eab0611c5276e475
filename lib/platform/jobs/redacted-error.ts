import 'server-only';

/** All that is kept of an error: what kind it was, and our own code for why. */
export interface RedactedError {
  readonly name: string;
  readonly message: string;
}

export const WITHHELD = 'withheld';

const ERROR_NAME = /^[A-Z][A-Za-z]{0,63}$/;
const REASON = /^[a-z]+(?:-[a-z0-9]+)+$/;
const SYSTEM_CODE = /^(?:E[A-Z]{2,20}|UND_ERR_[A-Z_]{2,30}|[0-9A-Z]{2}[0-9]{3}|[0-9]{2}[0-9A-Z]{3})$/;

const read = (error: unknown, key: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;

const isReason = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 64 && REASON.test(value);

/**
 * Reduces an error to what may be stored and sent: its class name, and a message only where the message, `reason` or
 * `code` is one of our kebab-case reasons or a system's own code (ECONNRESET, SQLSTATE). Never a stack, cause or value.
 */
export const redactError = (error: unknown): RedactedError => {
  const name = read(error, 'name');
  const reason = [read(error, 'reason'), read(error, 'message'), read(error, 'code')].find(isReason);
  const code = read(error, 'code');
  const systemCode = typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined;
  return {
    name: typeof name === 'string' && ERROR_NAME.test(name) ? name : 'Error',
    message: reason ?? systemCode ?? WITHHELD,
  };
};
