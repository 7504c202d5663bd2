/** What an au may not say, each with the section of cmi5 that says so. Their French: session-sentences.ts. */
export const ruleSections = {
  'the statement has no id': '9.1',
  'the statement has no timestamp': '9.7',
  'the timestamp is not in UTC': '9.7',
  'the actor is not the learner who was launched': '9.2',
  'the registration is not the one of the launch': '9.6.1',
  'the session id is not the one of the launch': '9.6.3.1',
  'the context template was changed': '10.2.1',
  'an au may not void statements': '6.3',
  'the verb is not for an au to use with the cmi5 category': '9.3',
  'the object is not the au that was launched': '9.4',
  'the first statement must be initialized': '9.3.2',
  'initialized must come first': '9.3',
  'terminated must be the last statement': '9.3.8',
  'the verb was already used in this session': '9.3',
  'passed and failed do not go together in a session': '9.3',
  'completed was already said in this registration': '9.3.3',
  'passed was already said in this registration': '9.3.4',
  'failed does not follow passed in a registration': '9.3',
  'the launch mode allows initialized and terminated only': '10.2.2',
  'a score goes with passed or failed only': '9.5.1',
  'scaled must be between 0 and 1': '9.5.1',
  'raw needs min and max': '9.5.1',
  'success does not go with this verb': '9.5.2',
  'completion does not go with this verb': '9.5.3',
  'the duration is missing': '9.5.4.1',
  'the score is below masteryScore': '9.3.4',
  'the score reaches masteryScore': '9.3.5',
  'masteryScore is missing or was changed': '9.6.3.2',
  'the moveon category goes with success or completion': '9.6.2.2',
  'progress must be a whole number from 0 to 100': '9.5.5.1',
  'the session is over': '8.2.1',
  'only what belongs to this launch may be reached': '8.1',
  'the launch data may not be changed': '10.2.1',
  'the learner preferences are a list of languages, and sounds on or off': '11',
} as const

export type SessionRule = keyof typeof ruleSections

/** The rule that a statement breaks, and where; undefined when it breaks none. */
export type Broken = [SessionRule, string?] | undefined
