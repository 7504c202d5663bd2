import { pino, type Logger } from 'pino'
import { isDatabaseError } from '#platform/db'
import type { JobTrouble } from '#platform/jobs'

/** What of a surprise may be written down. PostgreSQL's detail, hint and context hold the values of rows: names, numbers, words of people. */
function saidOf(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { message: String(cause) }
  const { name, stack } = cause
  // the message of the database may quote what was typed; its code, its table and its constraint say enough
  const told = isDatabaseError(cause)
    ? { code: cause.code, table: cause.table, constraint: cause.constraint, stack: framesOf(stack) }
    : { message: cause.message, stack }
  const inner = cause instanceof AggregateError ? { errors: cause.errors.map(saidOf) } : {}
  return { name, ...told, ...inner, ...(cause.cause ? { cause: saidOf(cause.cause) } : {}) }
}

const framesOf = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** The log of this Beffroi, in JSON on the standard output, one line a surprise; `to` for tests. */
export const newLog = (level: string, to?: { write: (line: string) => void }): Logger =>
  pino(
    {
      level,
      redact: ['req.headers.cookie', 'req.headers.authorization'],
      serializers: { err: saidOf },
    },
    ...(to ? [to] : []),
  )

/** Writes down a job that failed, or what keeps jobs from being done. */
export const noteJob = (log: Logger, { cause, ...which }: JobTrouble): void =>
  log.error({ err: cause, ...which }, which.job ? 'job failed' : 'jobs')
