import { Status } from './status';
import type { Tone } from './tone';

/** How the state of a piece of work is shown: a word for the badge and, where a page says more, a sentence. */
export type StateLook = { readonly label: string; readonly tone: Tone };
export type SayingLook = StateLook & { readonly says: string };

export const StateBadge = ({ look: { label, tone } }: { look: StateLook }) => <Status tone={tone}>{label}</Status>;
