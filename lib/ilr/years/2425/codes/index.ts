import type { YearCodes } from '../../../code-list';
import { countryCodes } from './country';
import { outcomeGrades, schoolGrades } from './grades';
import { higherEducationCodes } from './higher-education';
import { learnerCodes, learnerCodesByType } from './learner';
import { learningDeliveryCodes, learningDeliveryCodesByType } from './learning-delivery';
import { learningDeliveryFamCodes, learningDeliveryFamTypes } from './learning-delivery-fam';
import { occupationCodes } from './occupation';

/** The code lists of 2024 to 2025. Source: the department's public reference data and guidance, as far as it could be had. */
export const codes2425 = {
  lists: {
    ...learnerCodes,
    ...learningDeliveryCodes,
    ...learningDeliveryFamTypes,
    ...higherEducationCodes,
    MathGrade: schoolGrades,
    EngGrade: schoolGrades,
    OutGrade: outcomeGrades,
    SOC2000: occupationCodes,
    DOMICILE: countryCodes,
  },
  byType: {
    ...learnerCodesByType,
    ...learningDeliveryCodesByType,
    LearnDelFAMCode: learningDeliveryFamCodes.LearnDelFAMCode,
  },
} satisfies YearCodes;
