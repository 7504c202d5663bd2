import type { Allowance } from './violation.ts'

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
    file: 'src/certification/migrations/015-juries-leave.sql',
    law: '5',
    why: 'The rows of juries leave this room for theirs: the schema is made before, since the migrations of jury run after these',
  },
  {
    file: 'src/courses/au/clock.ts',
    law: 'time',
    why: 'It runs alone in the phone of a trainee: nobody there can give it the time',
  },
  {
    file: 'src/rooms.ts',
    law: 'length',
    why: 'One map of every room and alcove, read at a glance: it grows by a line an alcove',
  },
]
