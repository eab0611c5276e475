'use client';
import { ShieldCheck } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { VerifiableProblem } from '@/lib/features/lrs/schema';
import { type ChosenPurpose, PurposeSelect } from '../lrs/purpose-select';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Dialog } from '../ui/dialog';
import { formatCount } from '../ui/format-count';
import { RadioGroup } from '../ui/radio-group';
import { useAsking } from '../ui/use-asking';
import type { StartAction } from './verification-actions';
import { scopeWords, type VerificationRefusal, verificationRefusalWords } from './verification-words';

type VerifyAllProps = {
  ukprn: number;
  academicYear: string;
  days: number;
  /** The part of the queue that is looked at, where the LRS can be asked about it. */
  part: { readonly problem: VerifiableProblem; readonly learners: number } | null;
  withUln: number;
  start: StartAction;
};

type Who = 'part' | 'everybody';

/** Begins to verify many learners: says whom, asks why, and goes to the page that shows how it goes. */
export const VerifyAll = ({ ukprn, academicYear, days, part, withUln, start }: VerifyAllProps) => {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [who, setWho] = useState<Who>(part === null ? 'everybody' : 'part');
  const [purpose, setPurpose] = useState<ChosenPurpose>('');
  const [isMissing, setMissing] = useState(false);
  const { refusal, isAsking, ask } = useAsking<VerificationRefusal>();
  const isPart = who === 'part' && part !== null;
  const begin = () => {
    setMissing(purpose === '');
    if (purpose === '') return;
    const input = { academicYear, days, purpose, problem: isPart ? part.problem : null };
    ask(
      () => start(ukprn, input),
      (id) => router.push(`/${ukprn}/ulns/verifications/${id}` as Route),
    );
  };
  return (
    <>
      <Button icon={<ShieldCheck aria-hidden className="size-4" />} variant="primary" onPress={() => setOpen(true)}>
        Verify all…
      </Button>
      <Dialog
        title="Verify ULNs with the LRS"
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <>
            <Button variant="quiet" onPress={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="primary" onPress={begin} isPending={isAsking}>
              Verify
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          {refusal ? (
            <Callout tone="critical" isLive title="Nothing was begun">
              <p>{verificationRefusalWords(refusal)}</p>
            </Callout>
          ) : null}
          <RadioGroup<Who>
            label="Whom"
            value={isPart ? 'part' : 'everybody'}
            onChange={setWho}
            options={[
              ...(part === null
                ? []
                : [{ id: 'part' as const, label: `${scopeWords(part.problem)} (${formatCount(part.learners)})` }]),
              { id: 'everybody', label: `${scopeWords(null)} (${formatCount(withUln)})` },
            ]}
          />
          <PurposeSelect value={purpose} onChange={setPurpose} isMissing={isMissing} />
          <p className="text-ink-soft">
            The LRS is asked about up to 200 learners at a time: ULN, names, date of birth and gender. It changes
            nothing there. You can pause it, and close the page.
          </p>
        </div>
      </Dialog>
    </>
  );
};
