/** How many bytes the character has that starts with this byte, which is not ASCII. */
export const utf8Length = (first: number): number => {
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
};
