export type { QueueAsked, QueuedLearner, UlnQueueStore } from './ports';
export { readUlnQueue, verifiedSince } from './read-queue';
