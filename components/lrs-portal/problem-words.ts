import type { PortalProblem } from '@/lib/features/lrs-portal/schema';

/** Why the LRS would refuse a learner for a field. */
export const portalProblemWords = ({ kind, max }: PortalProblem['problem']): string => {
  switch (kind) {
    case 'missing':
    case 'too-short':
      return 'Missing';
    case 'too-long':
      return `Longer than ${max} characters`;
    case 'character-not-allowed':
      return 'Has a character that is not allowed';
    case 'description-needed':
      return 'Missing: say what was seen instead';
    default:
      return 'Not in a form that the LRS takes';
  }
};
