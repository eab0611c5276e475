export type Tone = 'neutral' | 'info' | 'positive' | 'caution' | 'critical';

/** Text, ground and edge of each tone. A tone always comes with words and an icon. */
export const toneStyle: Record<Tone, string> = {
  neutral: 'border-line-strong bg-sunken text-ink',
  info: 'border-info-line bg-info-tint text-info-ink',
  positive: 'border-positive-line bg-positive-tint text-positive-ink',
  caution: 'border-caution-line bg-caution-tint text-caution-ink',
  critical: 'border-critical-line bg-critical-tint text-critical-ink',
};
