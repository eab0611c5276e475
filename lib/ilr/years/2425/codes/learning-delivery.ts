import { codes } from '../../../code-list';

/** Code lists of the aim and what stands in it, apart from funding and monitoring. */
export const learningDeliveryCodes = {
  AimType: codes(
    ['1', 'Programme Aim'],
    ['3', 'Component learning aim within a programme'],
    ['4', 'Learning aim that is not part of a programme'],
    ['5', 'Core aim – EFA funded learning aims only'],
  ),
  FundModel: codes(
    ['10', 'Community Learning'],
    ['11', 'Tailored Learning (non-formula-funded)', '2024-08-01'],
    ['25', '16-19 (excluding Apprenticeships)'],
    ['35', 'Adult skills'],
    ['36', 'Apprenticeships (from 1 May 2017)'],
    ['37', 'Skills Bootcamps', '2022-08-01'],
    ['38', 'Adult Skills Fund (formula-funded)', '2024-08-01'],
    ['81', 'Other Adult'],
    ['82', 'Other 16-19'],
    ['99', 'Non-funded (No ESFA funding for this learning aim)'],
  ),
  ProgType: codes(
    ['2', 'Advanced-level apprenticeship'],
    ['3', 'Intermediate-level apprenticeship'],
    ['20', 'Higher apprenticeship, level 4'],
    ['21', 'Higher apprenticeship, level 5'],
    ['22', 'Higher apprenticeship, level 6'],
    ['23', 'Higher apprenticeship, level 7 or above'],
    ['25', 'Apprenticeship standard'],
    ['30', 'T Level Foundation Year'],
    ['31', 'T Level programme'],
    ['32', 'Skills Bootcamps'],
    ['33', 'Combined Authorities'],
  ),
  CompStatus: codes(
    ['1', 'The learner is continuing or intending to continue the learning activities leading to the learning aim'],
    ['2', 'The learner has completed the learning activities leading to the learning aim'],
    ['3', 'The learner has withdrawn from the learning activities leading to the learning aim'],
    ['6', 'Learner has temporarily withdrawn from the aim due to an agreed break in learning'],
  ),
  WithdrawReason: codes(
    ['2', 'Learner transferred to another provider'],
    ['3', 'Learner injury/illness'],
    [
      '7',
      'Learner has transferred between providers due to intervention by or with the written agreement of the Skills Funding Agency',
    ],
    ['28', 'OLASS learner withdrawn due to circumstances outside the providers’ control'],
    ['29', 'Learner has been made redundant'],
    ['40', 'The learner has transferred to a new learning aim with the same provider'],
    [
      '41',
      'The learner has transferred to another provider to undertake learning that meets a specific government strategy',
    ],
    ['42', 'Academic failure/left in bad standing/not permitted to progress – HE learning aims only'],
    ['43', 'Financial reasons'],
    ['44', 'Other personal reasons'],
    ['45', 'Written off after lapse of time – HE learning aims only'],
    ['46', 'Exclusion'],
    ['47', 'Learner has transferred to another provider due to merger'],
    ['48', 'Industrial placement learner has withdrawn due to circumstances outside the providers’ control'],
    ['97', 'Other'],
    ['98', 'Reason not known'],
  ),
  Outcome: codes(
    ['1', 'Achieved'],
    ['2', 'Partial achievement'],
    ['3', 'No achievement'],
    ['8', 'Learning activities are complete but the outcome is not yet known'],
  ),
  TLOut: codes(
    ['1', 'Increased confidence'],
    ['2', 'Improved skills for progressing to further learning'],
    ['3', 'Improved skills for work'],
    ['4', 'Improved essential skills'],
    ['5', 'Improved ability to support a child’s learning'],
    ['6', 'Improved physical health'],
    ['7', 'Improved mental health and well-being'],
    ['8', 'Improved skills to participate in community life'],
    ['9', 'Increased understanding of democratic values'],
    ['10', 'Improved skills for Independent Living'],
    ['11', 'No outcome area 1-10 achieved'],
  ),
  WorkPlaceMode: codes(['1', 'Internal (simulated) work placement'], ['2', 'External work placement']),
  ProvSpecDelMonOccur: codes(['A', 'Field A'], ['B', 'Field B'], ['C', 'Field C'], ['D', 'Field D']),
  AFinType: codes(['PMR', 'Payment'], ['TNP', 'Price agreed']),
};

/** Codes whose meaning depends on the type beside them. */
export const learningDeliveryCodesByType = {
  AFinCode: {
    PMR: codes(
      ['1', 'Training payment'],
      ['2', 'Assessment payment'],
      ['3', 'Employer payment reimbursed by provider'],
    ),
    TNP: codes(
      ['1', 'Total training price'],
      ['2', 'Total assessment price'],
      ['3', 'Residual training price'],
      ['4', 'Residual assessment price'],
    ),
  },
};
