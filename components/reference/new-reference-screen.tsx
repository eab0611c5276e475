'use client';
import { useRouter } from 'next/navigation';
import { newDraft, type ReferenceFormChoices, type ReferenceKind } from '@/lib/features/reference/schema';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import type { CreateReference } from './reference-actions';
import { ReferenceForm } from './reference-form';
import { referenceListHref } from './reference-list-href';
import { referenceWords } from './reference-words';
import { useReferenceForm } from './use-reference-form';

type NewReferenceScreenProps = {
  ukprn: number;
  kind: ReferenceKind;
  choices: ReferenceFormChoices;
  createReference: CreateReference;
};

/** The page on which a record comes onto a list. */
export const NewReferenceScreen = ({ ukprn, kind, choices, createReference }: NewReferenceScreenProps) => {
  const router = useRouter();
  const { title, one } = referenceWords[kind];
  const listHref = referenceListHref(ukprn, kind);
  const form = useReferenceForm({
    kind,
    base: newDraft(kind),
    send: (draft) => createReference(ukprn, { kind, draft }),
    onSaved: (id) => router.push(`${listHref}/${id}` as Parameters<typeof router.push>[0]),
    onOvertaken: () => {},
  });
  return (
    <>
      <PageHeader title={`New ${one}`} breadcrumbs={[{ label: title, href: listHref }]} />
      <Panel title="What it is">
        <ReferenceForm kind={kind} form={form} choices={choices} saveLabel={`Create ${one}`} cancelHref={listHref} />
      </Panel>
    </>
  );
};
