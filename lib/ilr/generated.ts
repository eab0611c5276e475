/** Names that generated source may use, and what they stand for. */
export type Bindings = Readonly<Record<string, unknown>>;

/**
 * Makes a function from source that was generated from a year's table. Null where the host forbids it (a page whose content
 * security policy has no unsafe-eval), so that the caller can walk the table instead. No value of a record comes into the source.
 */
export const generated = <Made>(source: string, bindings: Bindings): Made | null => {
  try {
    const make = new Function(...Object.keys(bindings), `'use strict';${source}`);
    return make(...Object.values(bindings)) as Made;
  } catch (cause) {
    if (cause instanceof EvalError) return null;
    throw cause;
  }
};
