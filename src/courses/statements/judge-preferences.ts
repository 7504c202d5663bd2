import { isPlain, jsonIn } from '#platform/json'

/** The profile that every au of a learner reads at its beginning (cmi5 § 11). */
export const PREFERENCES = 'cmi5LearnerPreferences'

const LARGEST = 1000
const LONGEST = 100
const TAG = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

const checks: Record<string, (value: string) => boolean> = {
  languagePreference: (value) =>
    value.length <= LONGEST && value.split(',').every((one) => TAG.test(one.trim())),
  audioPreference: (value) => value === 'on' || value === 'off',
}

/**
 * True for preferences that cmi5 knows and nothing else: they are given to all the courses of this learner, whoever made them, so
 * that one content leaves no word in them for another.
 */
export function arePreferences(body: Buffer): boolean {
  if (body.length > LARGEST) return false
  const said = jsonIn(body.toString())
  return (
    isPlain(said) &&
    Object.entries(said).every(
      ([name, value]) =>
        Object.hasOwn(checks, name) && typeof value === 'string' && checks[name]?.(value) === true,
    )
  )
}
