import { recurring } from '../app/schedule.ts'

/** The jobs that a server does by itself each minute. */
export const everyMinute: readonly string[] = recurring.flatMap(({ job, when }) =>
  when === '* * * * *' ? [job] : [],
)
