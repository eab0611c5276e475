'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  type ReferenceDetail,
  type ReferenceKind,
  type ReferenceRecord,
  toDraft,
} from '@/lib/features/reference/schema';
import { PageHeader } from '../ui/page-header';
import { Panel } from '../ui/panel';
import { Timeline } from '../ui/timeline';
import { sayEvent } from './event-words';
import type { ChangeReference, RetireReference } from './reference-actions';
import { ReferenceFacts } from './reference-facts';
import { ReferenceForm } from './reference-form';
import { referenceListHref } from './reference-list-href';
import { ReferenceMarks } from './reference-marks';
import { referenceWords } from './reference-words';
import { RetireButton } from './retire-button';
import { sayUsage } from './usage-words';
import { useReferenceForm } from './use-reference-form';

type ReferenceRecordScreenProps = {
  ukprn: number;
  kind: ReferenceKind;
  detail: ReferenceDetail;
  changeReference: ChangeReference;
  retireReference: RetireReference;
  canEdit: boolean;
};

type EditorProps = Omit<ReferenceRecordScreenProps, 'canEdit'> & {
  record: ReferenceRecord;
  onChanged: (record: ReferenceRecord) => void;
};

const Editor = ({ ukprn, kind, record, detail, changeReference, onChanged }: EditorProps) => {
  const { one } = referenceWords[kind];
  const form = useReferenceForm({
    kind,
    base: toDraft(kind, record.values),
    send: (draft) => changeReference(ukprn, { kind, id: record.id, version: record.version, draft }),
    onSaved: onChanged,
    onOvertaken: onChanged,
  });
  return (
    <ReferenceForm
      kind={kind}
      form={form}
      choices={detail}
      saveLabel={`Save ${one}`}
      cancelHref={referenceListHref(ukprn, kind)}
    />
  );
};

/** The page of one record: what it says, who uses it, what happened to it. */
export const ReferenceRecordScreen = (props: ReferenceRecordScreenProps) => {
  const { ukprn, kind, detail, retireReference, canEdit } = props;
  const router = useRouter();
  const [record, setRecord] = useState(detail.record);
  const { title, one } = referenceWords[kind];
  const onChanged = (changed: ReferenceRecord) => {
    setRecord(changed);
    router.refresh();
  };
  return (
    <>
      <PageHeader
        title={record.values.name}
        description={<code className="font-mono text-sm">{record.values.code}</code>}
        marks={<ReferenceMarks record={record} />}
        breadcrumbs={[{ label: title, href: referenceListHref(ukprn, kind) }]}
      />
      <Panel title="What it is">
        {canEdit ? (
          <Editor {...props} record={record} onChanged={onChanged} />
        ) : (
          <ReferenceFacts kind={kind} record={record} choices={detail} />
        )}
      </Panel>
      <Panel title="Use" description={sayUsage(detail.record)}>
        {canEdit ? (
          <RetireButton
            ukprn={ukprn}
            kind={kind}
            record={record}
            retireReference={retireReference}
            onChanged={onChanged}
          />
        ) : null}
      </Panel>
      <Panel
        title="What happened"
        description={detail.events.length === 0 ? `This ${one} came with an import or with the demo.` : null}
      >
        {detail.events.length > 0 ? <Timeline events={detail.events.map((event) => sayEvent(kind, event))} /> : null}
      </Panel>
    </>
  );
};
