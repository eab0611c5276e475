/** The file is not XML that can be trusted: where it stops being so, and a plain sentence. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    readonly kind: 'malformed' | 'too-large' | 'document-type-not-allowed' | 'unsupported-encoding',
    readonly line: number,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
