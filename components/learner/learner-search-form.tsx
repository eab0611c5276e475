'use client';
import { type FormEvent, useState } from 'react';
import type { LearnerFind } from '@/lib/features/learner/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { SearchField } from '../ui/search-field';

type LearnerSearchFormProps = {
  find: LearnerFind;
  sealSearch: (text: string) => Promise<string>;
  onFind: (find: string | null) => void;
};

/** Asks on Enter. The server seals what is asked, so that it can stand in the address without being read there. */
export const LearnerSearchForm = ({ find, sealSearch, onFind }: LearnerSearchFormProps) => {
  const [text, setText] = useState(find.kind === 'text' ? find.text : '');
  const [isSealing, setIsSealing] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    setIsFailed(false);
    if (text.trim() === '') return onFind(null);
    setIsSealing(true);
    try {
      onFind(await sealSearch(text.trim()));
    } catch {
      setIsFailed(true);
    } finally {
      setIsSealing(false);
    }
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is newer than the browsers that we promise */}
      <form role="search" onSubmit={search} className="flex max-w-xl gap-2">
        <SearchField
          label="Find learners"
          placeholder="Name, LearnRefNumber, ULN or date of birth"
          value={text}
          onChange={setText}
          onClear={() => onFind(null)}
          maxLength={100}
          className="min-w-0 flex-1"
        />
        <Button type="submit" isPending={isSealing}>
          Find
        </Button>
      </form>
      {isFailed ? (
        <Callout tone="critical" isLive title="Muster could not be reached">
          <p>Nothing was searched for. Try again.</p>
        </Callout>
      ) : null}
    </div>
  );
};
