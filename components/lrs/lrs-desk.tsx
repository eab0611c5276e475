'use client';
import { Pencil, Search, ShieldCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { LrsTabView } from '@/lib/features/lrs/schema';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { Panel } from '../ui/panel';
import { EditWindow } from './edit-window';
import { LearningRecord } from './learning-record';
import { LearningRecordWindow } from './learning-record-window';
import { HeldDetails, LinkedRecord } from './linked-record';
import type { LrsContext } from './lrs-actions';
import { OpenChangeNotice } from './open-change';
import type { ChosenPurpose } from './purpose-select';
import { RegisterWindow } from './register-window';
import { SearchWindow } from './search-window';
import { VerifyWindow } from './verify-window';

type LrsDeskProps = { view: LrsTabView; context: LrsContext };

type Opened =
  | { readonly window: 'search'; readonly isAfterNotFound: boolean; readonly purpose: ChosenPurpose }
  | { readonly window: 'register'; readonly purpose: ChosenPurpose }
  | { readonly window: 'verify' }
  | { readonly window: 'learning-record' }
  | { readonly window: 'edit' };

type WindowProps = LrsDeskProps & {
  opened: Opened;
  onOpen: (opened: Opened) => void;
  onClose: () => void;
  onDone: (sentence: string) => void;
};

const Window = ({ opened, view, context, onOpen, onClose, onDone }: WindowProps) => {
  const common = { view, context, onClose, onDone };
  switch (opened.window) {
    case 'search':
      return (
        <SearchWindow
          {...common}
          isAfterNotFound={opened.isAfterNotFound}
          initialPurpose={opened.purpose}
          onSelected={(uln) => onDone(`The ULN ${uln} and the LRS details are on the learner.`)}
          onRegister={(purpose) => onOpen({ window: 'register', purpose })}
        />
      );
    case 'register':
      return <RegisterWindow {...common} initialPurpose={opened.purpose} />;
    case 'verify':
      return (
        <VerifyWindow
          {...common}
          onNotFound={(purpose) => onOpen({ window: 'search', isAfterNotFound: true, purpose })}
        />
      );
    case 'learning-record':
      return <LearningRecordWindow {...common} onVerify={() => onOpen({ window: 'verify' })} />;
    case 'edit':
      return <EditWindow {...common} />;
  }
};

const searchFirst: Opened = { window: 'search', isAfterNotFound: false, purpose: '' };

const NotLinked = ({ uln, search }: { uln: number | null; search: ReactNode }) => (
  <EmptyState title="Not linked with an LRS record" action={search}>
    {uln === null
      ? 'The learner has no ULN yet. Search the LRS for it.'
      : 'The ULN was given by hand or by an import. Verify it with the icon above, or search the LRS for the record.'}
  </EmptyState>
);

/** The learner's LRS record, and the windows that search, verify, edit and register. */
export const LrsDesk = ({ view, context }: LrsDeskProps) => {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState('');
  const close = () => {
    setOpened(null);
    router.refresh();
  };
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
  };
  const canAsk = context.maySearch && view.isSetUp && view.stop === null;
  const search = canAsk ? (
    <Button
      variant={view.record ? 'quiet' : 'primary'}
      icon={<Search aria-hidden className="size-4" />}
      onPress={() => setOpened(searchFirst)}
    >
      Search the LRS for a ULN
    </Button>
  ) : null;
  return (
    <>
      <div role="status" className="empty:hidden">
        {done ? <Callout tone="positive" title={done} /> : null}
      </div>
      {view.openChange ? (
        <OpenChangeNotice change={view.openChange} view={view} context={context} onDone={finish} />
      ) : null}
      <Panel
        title="LRS record"
        actions={
          <div className="flex items-center gap-2">
            {view.record ? search : null}
            {canAsk && view.uln !== null ? (
              <IconButton
                label="Verify the ULN"
                icon={<ShieldCheck aria-hidden className="size-5" />}
                onPress={() => setOpened({ window: 'verify' })}
              />
            ) : null}
          </div>
        }
      >
        {view.record || view.uln !== null ? <LinkedRecord view={view} /> : null}
        {view.record ? null : <NotLinked uln={view.uln} search={search} />}
      </Panel>
      <Panel
        title="Held here for the LRS"
        description="What an update or a registration tells the LRS besides the learner’s own record."
      >
        <HeldDetails details={view.details} />
        {context.mayEdit ? (
          <div>
            <Button icon={<Pencil aria-hidden className="size-4" />} onPress={() => setOpened({ window: 'edit' })}>
              Edit<span className="sr-only"> LRS details</span>
            </Button>
          </div>
        ) : null}
      </Panel>
      <LearningRecord
        view={view}
        context={context}
        onGet={() => setOpened({ window: 'learning-record' })}
        onVerify={() => setOpened({ window: 'verify' })}
      />
      {opened ? (
        <Window opened={opened} view={view} context={context} onOpen={setOpened} onClose={close} onDone={finish} />
      ) : null}
    </>
  );
};
