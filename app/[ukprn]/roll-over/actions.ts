'use server';
import { requestMaking, requestUndo, startRollOver } from '@/lib/features/roll-over';
import { rollOverInput, startRollOverInput } from '@/lib/features/roll-over/schema';
import { providerAction } from '@/lib/platform/next';

const permission = 'roll-over:make';

export const startRollOverAction = providerAction({ permission, input: startRollOverInput, run: startRollOver });
export const makeRollOverAction = providerAction({ permission, input: rollOverInput, run: requestMaking });
export const undoRollOverAction = providerAction({ permission, input: rollOverInput, run: requestUndo });
