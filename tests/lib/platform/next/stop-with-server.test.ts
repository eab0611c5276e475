import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { stopWithServer } from '@/lib/platform/next/stop-with-server';

describe('the executor takes up no further step once the server is told to end', () => {
  test.each(['SIGTERM', 'SIGINT'])('by %s', (signal) => {
    const signals = new EventEmitter();
    const stops: string[] = [];
    const executor = { stop: async () => void stops.push(signal) };
    stopWithServer(executor, signals);
    expect(stops).toEqual([]);
    signals.emit(signal);
    signals.emit(signal);
    expect(stops).toEqual([signal]);
  });
});
