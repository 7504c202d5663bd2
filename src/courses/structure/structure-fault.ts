/** What a structure file can get wrong, each with the section of cmi5 that says so. Their French: structure-sentences.ts. */
export const sections = {
  'not well formed': '14',
  'unreadable text': '14',
  'too deep': '14',
  'too many elements': '14',
  'not a course structure': '14',
  'element missing': '14',
  'element not expected': '14',
  'element out of order': '14',
  'element twice': '14',
  'attribute missing': '14',
  'attribute unknown': '14',
  'no assignable unit': '13.1',
  'too many assignable units': '13.1',
  'id is not an IRI': '13.1',
  'id used twice': '13.1',
  'text without langstring': '13.1',
  'text empty': '13.1',
  'language unreadable': '13.1',
  'objective unknown': '13.1.3',
  'moveOn unknown': '13.1.4',
  'launchMethod unknown': '13.1.4',
  'masteryScore out of bounds': '13.1.4',
  'masteryScore too precise': '13.1.4',
  'activityType is not an IRI': '13.1.4',
  'url unreadable': '13.1.4',
  'url opens no content': '13.1.4',
  'url collides with a launch parameter': '8.1',
  'url not in the package': '14.1',
  'url not fully qualified': '14.2',
} as const

export type Rule = keyof typeof sections

/** A rule that is broken, where, and by what: the name of an element or an attribute, or the value. */
export type Fault = { line: number; rule: Rule; what: string }

/** What is told of a broken file at most: whoever mends it begins with the first. */
export const MOST_FAULTS = 1000
