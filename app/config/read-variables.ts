import type { z } from 'zod'

export type Environment = NodeJS.ProcessEnv

/** A setting that cannot be used, said in one French sentence that names it. */
export class ConfigRefused extends Error {}

/** Reads some variables of the environment; one that is empty is not given. @throws ConfigRefused for the first that cannot be used. */
export function readVariables<T>(variables: z.ZodType<T>, env: Environment): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [name] = issue?.path ?? []
  // without a name, what is said is of several variables together
  const about = name === undefined ? '' : `${String(name)} = « ${printable(String(name), env)} ». `
  throw new ConfigRefused(`Réglage refusé : ${about}${issue?.message}.`)
}

/** A value as it may be printed: an address may hold a password, a key is never printed. */
function printable(name: string, env: Environment): string {
  const value = env[name] ?? ''
  if (/_(?:KEY|SECRET|TOKEN)$/.test(name)) return '…'
  return name.endsWith('_URL') ? value.replace(/\/\/[^@/]*@/, '//…@') : value
}
