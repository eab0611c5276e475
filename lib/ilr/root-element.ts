import type { AcademicYear } from './academic-year';
import type { IlrRefusal } from './problem';

/** Thrown out of the tokenizer when the file is not one of ours; the reader turns it into an event. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: IlrRefusal) {
    super(refusal.kind);
  }
}

const ILR_NAMESPACE = /\bILR\/(\d{4}-\d{2})$/;

const labelled = (years: readonly AcademicYear[]): string => years.map(({ label }) => label).join(', ');

/** What a root element says of itself. */
interface RootElement {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
}

/** The year of a file by its root element, or thrown: why it is not a file that can be read. */
export const yearOfRoot = ({ name, namespace, line }: RootElement, years: readonly AcademicYear[]): AcademicYear => {
  if (name !== 'Message') {
    const message = `This is not an ILR file: it starts with ${name.slice(0, 50)}, and an ILR file starts with Message.`;
    throw new Refused({ kind: 'not-an-ilr-file', year: null, line, message });
  }
  const year = years.find((one) => one.namespace === namespace);
  if (year !== undefined) return year;
  const named = ILR_NAMESPACE.exec(namespace)?.[1];
  if (named === undefined) {
    const message = 'This is not an ILR file: its Message does not have the namespace of an ILR year.';
    throw new Refused({ kind: 'not-an-ilr-file', year: null, line, message });
  }
  const message = `This is an ILR file for ${named}, a year that is not supported here. Supported: ${labelled(years)}.`;
  throw new Refused({ kind: 'unsupported-year', year: named, line, message });
};
