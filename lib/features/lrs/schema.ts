export * from './change-schema';
export * from './learner-schema';
export * from './learning-record-schema';
export * from './settings-schema';
export * from './tab-schema';
export * from './verification-schema';
