import { learner } from '../../descriptions/learner';
import { learningDelivery } from '../../descriptions/learning-delivery';

/** What 2026 to 2027 calls or explains otherwise, by what has been announced. */
export const words2627 = {
  Learner: {
    NINumber: { ...learner.Learner.NINumber, shownFor: [36, 37, 81, 99] },
  },
  LearningDelivery: {
    EPAOrgID: {
      ...learningDelivery.LearningDelivery.EPAOrgID,
      explanation: 'The organisation that assesses the apprentice: its UKPRN, or EPA and four digits.',
    },
  },
};
