import { build } from './bootstrap.mjs';
import { launch } from './launch.mjs';
import { command } from './stopping.mjs';

process.env.NODE_ENV = 'production';
await command(() => launch({ next: 'start', prepare: build }), { codeOnSignal: 0 });
