'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import type { IncludeContractInput, IncludeContractRefusal, ReferenceRecord } from '@/lib/features/reference/schema';
import type { Result } from '@/lib/result';
import { Switch } from '../ui/switch';

export type IncludeContract = (
  ukprn: number,
  input: IncludeContractInput,
) => Promise<Result<null, IncludeContractRefusal>>;

type IncludeSwitchProps = {
  ukprn: number;
  contract: ReferenceRecord;
  includeContract: IncludeContract;
  canEdit: boolean;
};

const refusals: Record<IncludeContractRefusal['kind'] | 'lost-answer', string> = {
  'unknown-contract': 'Not changed: the contract is no longer there. Reload the page.',
  'not-permitted': 'Not changed: your role lets you read, not edit.',
  'lost-answer': 'We do not know whether it changed: Muster could not be reached. Reload the page to see.',
};

/** Include in ILR Exports. Moves at once, and moves back with a sentence when the server refuses. */
export const IncludeSwitch = ({ ukprn, contract, includeContract, canEdit }: IncludeSwitchProps) => {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const [isIncluded, showIncluded] = useOptimistic(contract.values.isIncludedInIlrExports === true);
  const change = (isIncludedInIlrExports: boolean) =>
    start(async () => {
      showIncluded(isIncludedInIlrExports);
      setRefusal(null);
      try {
        const answer = await includeContract(ukprn, { contractId: contract.id, isIncludedInIlrExports });
        if (!answer.ok) setRefusal(refusals[answer.refusal.kind]);
        router.refresh();
      } catch {
        setRefusal(refusals['lost-answer']);
      }
    });
  return (
    <span className="flex flex-col gap-1">
      <Switch
        aria-label={`Include ${contract.values.name} in ILR Exports`}
        isSelected={isIncluded}
        isDisabled={!canEdit}
        isReadOnly={isPending}
        onChange={change}
      >
        <span aria-hidden>{isIncluded ? 'Yes' : 'No'}</span>
      </Switch>
      <span role="status" className="text-critical-ink">
        {refusal}
      </span>
    </span>
  );
};
