'use client';
import Form from 'next/form';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';

type LearnerSearchProps = { listHref: string; q: string };

/** Asks on Enter. What is asked stands in the address, so that Back and a bookmark find it again. */
export const LearnerSearch = ({ listHref, q }: LearnerSearchProps) => (
  <Form action={listHref as Parameters<typeof Form>[0]['action']} role="search" className="flex max-w-xl gap-2">
    <SearchField
      key={q}
      name="q"
      defaultValue={q}
      label="Find learners"
      placeholder="LearnRefNumber, ULN or family name"
      className="flex-1"
    />
    <Button type="submit">Find</Button>
  </Form>
);
