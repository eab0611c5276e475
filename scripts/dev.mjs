import { launch } from './launch.mjs';
import { command } from './stopping.mjs';

await command(() => launch({ next: 'dev' }), { codeOnSignal: 0 });
