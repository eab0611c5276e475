'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { RecordSection } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import type { RecordContext } from './record-actions';
import { SectionPanel } from './section-panel';

type RecordSectionsProps = {
  sections: readonly RecordSection[];
  /** The aim's place, for sections of an aim. */
  aim: number | null;
  context: RecordContext;
};

const isShown = ({ isUsual, drafts, problems, holds }: RecordSection): boolean =>
  isUsual || problems.length > 0 || holds === 'one' || drafts.length > 0;

/** The parts of a record, each saved on its own. Those that learners like this one seldom have are a click away. */
export const RecordSections = ({ sections, aim, context }: RecordSectionsProps) => {
  const [isAllShown, setAllShown] = useState(false);
  const shown = isAllShown ? sections : sections.filter(isShown);
  const hidden = sections.filter((section) => !shown.includes(section));
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  return (
    <>
      {shown.map((section) => (
        <SectionPanel
          key={section.id}
          section={section}
          canEdit={canEdit}
          save={(id, before, after) =>
            actions.editSection(ukprn, {
              learner,
              academicYear,
              section: id,
              aim,
              before: [...before],
              after: [...after],
            })
          }
        />
      ))}
      {hidden.length > 0 ? (
        <div>
          <Button
            variant="quiet"
            className="h-auto whitespace-normal text-left"
            icon={<ChevronDown aria-hidden className="size-4" />}
            onPress={() => setAllShown(true)}
          >
            Show also: {hidden.map(({ title }) => title).join(', ')}
          </Button>
        </div>
      ) : null}
    </>
  );
};
