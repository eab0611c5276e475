export * from './change-schema';
export * from './learner-schema';
export * from './settings-schema';
