'use client';
import type { RecordSection } from '@/lib/features/learner-record/schema';
import type { RecordContext } from './record-actions';
import { SectionPanel } from './section-panel';

type RecordSectionsProps = {
  sections: readonly RecordSection[];
  /** The aim's place, for sections of an aim. */
  aim: number | null;
  context: RecordContext;
};

/** The parts of a record, each saved on its own. */
export const RecordSections = ({ sections, aim, context }: RecordSectionsProps) => {
  const { ukprn, learner, academicYear, canEdit, actions } = context;
  return sections.map((section) => (
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
  ));
};
