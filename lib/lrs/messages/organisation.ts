import { mandatory, nillable } from '../message';
import * as types from '../value-types';

/** Who asks, as every request of the learner register begins. One of OrganisationRef and UKPRN is needed. */
export const organisationFields = {
  OrganisationRef: nillable(types.organisationRef),
  UKPRN: nillable(types.ukprn),
  OrgPassword: mandatory(types.orgPassword),
  UserName: mandatory(types.nameNonEmpty),
};
