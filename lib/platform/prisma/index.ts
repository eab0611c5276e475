import 'server-only';

export { prismaAuditLog } from './audit-log';
export { prismaBulkEditStore } from './bulk-edit-store';
export { prismaChosenLearners } from './chosen-learners';
export { eventsToSendAgain, markEventsSent, prismaEventOutbox, unsentEvents } from './event-outbox';
export { prismaIlrExportStore } from './ilr-export-store';
export { prismaIlrImportStore } from './ilr-import-store';
export { jobProvider } from './job-provider';
export { prismaLearnerStore } from './learner-store';
export { prismaLearnerTagging } from './learner-tagging';
export { deliverLateMail, deliverMail, prismaMailOutbox, prismaMailStore } from './mail-outbox';
export { organisationIds, providersOf } from './organisations';
export { prismaOverviewStore } from './overview-store';
export { prismaReferenceStore } from './reference-store';
export { prismaRollOverStore } from './roll-over-store';
export { transaction, withTenant } from './transaction';
