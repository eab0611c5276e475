export type { QueueAsked, QueuedLearner, UlnQueueStore } from './ports';
export { readUlnQueue, type UlnQueueNeeds, type UlnQueueView, verifiedSince } from './read-queue';
