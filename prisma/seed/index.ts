import { pool } from '@/lib/platform/postgres/pool';
import { isDemoThere } from './last-step';
import { saveDemoCredentials } from './lrs-credentials';

const makeIt = async (): Promise<void> => {
  const started = performance.now();
  const { makeDemo } = await import('./make-demo');
  const learners = await makeDemo();
  console.log(`The demo has ${learners} made-up learners (${Math.round((performance.now() - started) / 100) / 10} s)`);
};

try {
  if (!(await isDemoThere())) await makeIt();
  await saveDemoCredentials();
} finally {
  const { prisma } = await import('@/lib/platform/prisma/client');
  await prisma().$disconnect();
  await pool().end();
}
