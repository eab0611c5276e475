'use client';
import { useState } from 'react';

export type Ticked = {
  /** Of the page that is shown. */
  readonly numbers: readonly number[];
  /** All that the list shows, on whatever page. */
  readonly isAll: boolean;
  readonly isWholePage: boolean;
  readonly has: (number: number) => boolean;
  readonly tick: (number: number, isTicked: boolean) => void;
  readonly tickPage: (isTicked: boolean) => void;
  readonly tickAll: () => void;
  readonly clear: () => void;
};

type Chosen = { readonly of: string; readonly numbers: readonly number[]; readonly isAll: boolean };

/** The learners that are ticked on a page. `of` names the page: on another, nothing is ticked. */
export const useTicked = (of: string, page: readonly number[]): Ticked => {
  const [chosen, setChosen] = useState<Chosen>({ of, numbers: [], isAll: false });
  const isHere = chosen.of === of;
  const isAll = isHere && chosen.isAll;
  const numbers = isAll ? page : page.filter((number) => isHere && chosen.numbers.includes(number));
  const choose = (next: readonly number[], all = false) => setChosen({ of, numbers: next, isAll: all });
  return {
    numbers,
    isAll,
    isWholePage: page.length > 0 && numbers.length === page.length,
    has: (number) => numbers.includes(number),
    tick: (number, isTicked) => choose(isTicked ? [...numbers, number] : numbers.filter((other) => other !== number)),
    tickPage: (isTicked) => choose(isTicked ? page : []),
    tickAll: () => choose(page, true),
    clear: () => choose([]),
  };
};
