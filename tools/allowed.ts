import type { Allowance } from './violation.ts'

const waiting = 'Its alcoves are not opened yet'
const turning = 'A type still lives in the file that reads it'

/** The debts of the house, declared: each exception to a law, with its reason. One that allows nothing is refused. */
export const allowed: readonly Allowance[] = [
  {
    file: 'tools/schema-snapshot.ts',
    law: '8',
    why: 'The snapshot is of the database that app/ makes: it asks app/ for the migrations and their order',
  },
  {
    file: 'testing/**',
    law: '8',
    why: 'openBeffroi() is a whole Beffroi: it mounts what app/ mounts, migrations, jobs and pages',
  },
  {
    file: 'testing/global.ts',
    law: '1',
    why: 'Node loads the global setup before --import: the hook that reads .tsx must be its first line',
  },
  {
    file: 'src/courses/au/clock.ts',
    law: 'time',
    why: 'It runs alone in the phone of a trainee: nobody there can give it the time',
  },
  { file: 'app', law: '9', why: waiting },
  { file: 'platform/ui', law: '9', why: waiting },
  { file: 'src/actions', law: '9', why: waiting },
  { file: 'src/certification', law: '9', why: waiting },
  { file: 'src/courses', law: '9', why: waiting },
  { file: 'src/courses/**', law: '9', why: waiting },
  { file: 'src/delivery', law: '9', why: waiting },
  { file: 'src/farm', law: '9', why: waiting },
  { file: 'src/market', law: '9', why: waiting },
  { file: 'src/orders', law: '9', why: waiting },
  { file: 'src/payments', law: '9', why: waiting },
  { file: 'src/planner', law: '9', why: waiting },
  { file: 'src/records', law: '9', why: waiting },
  { file: 'src/results', law: '9', why: waiting },
  { file: 'src/training', law: '9', why: waiting },
  { file: 'platform/imports/left-out.ts', law: '9', why: turning },
  { file: 'platform/imports/run-import.ts', law: '9', why: turning },
  { file: 'platform/web/ask.ts', law: '9', why: turning },
  { file: 'src/actions/action-page.tsx', law: '9', why: turning },
  { file: 'src/delivery/follow-now.tsx', law: '9', why: turning },
  { file: 'src/market/question-page.tsx', law: '9', why: turning },
  { file: 'src/market/reserve-stock.ts', law: '9', why: turning },
  { file: 'src/orders/basket-hours.tsx', law: '9', why: turning },
  { file: 'src/orders/share-give-back.ts', law: '9', why: turning },
  { file: 'src/orders/share-page.tsx', law: '9', why: turning },
  { file: 'src/orders/show-basket.ts', law: '9', why: turning },
  { file: 'src/payments/simulator/simulator-store.ts', law: '9', why: turning },
  { file: 'src/planner/check-bike-lock.ts', law: '9', why: turning },
  { file: 'src/planner/check-bike-plan.ts', law: '9', why: turning },
]
