export type TextPart = { readonly text: string; readonly href: string | null };

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Plain text cut where a web address begins and ends; a full stop after an address is not part of it. */
export const linkParts = (text: string): readonly TextPart[] =>
  text
    .split(address)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, href: /^https?:\/\//.test(part) ? part : null }));
