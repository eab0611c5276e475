'use client';
import { Pencil } from 'lucide-react';
import type { RecordSection } from '@/lib/features/learner-record/schema';
import { Button } from '../ui/button';
import { Panel } from '../ui/panel';
import { SectionForm } from './section-form';
import { SectionView } from './section-view';
import { type SaveSection, useSection } from './use-section';

type SectionPanelProps = { section: RecordSection; save: SaveSection; canEdit: boolean };

/** One part of a record: as it is, or its form. */
export const SectionPanel = ({ section, save, canEdit }: SectionPanelProps) => {
  const state = useSection(section, save);
  return (
    <Panel
      title={section.title}
      description={section.says}
      actions={
        canEdit && !state.isOpen ? (
          <Button size="small" icon={<Pencil aria-hidden className="size-4" />} onPress={state.begin}>
            Edit<span className="sr-only"> {section.title}</span>
          </Button>
        ) : null
      }
    >
      <p role="status" className="font-medium text-positive-ink empty:hidden">
        {state.saved}
      </p>
      {state.isOpen ? <SectionForm section={section} state={state} /> : <SectionView section={section} />}
    </Panel>
  );
};
