const ADL = 'http://adlnet.gov/expapi/verbs/'
const displays = {
  initialized: 'a commencé',
  progressed: 'a avancé',
  answered: 'a répondu',
  attempted: 'a essayé',
  responded: 'a répondu',
  suspended: 'a mis en pause',
  resumed: 'a repris',
  completed: 'a terminé',
  passed: 'a réussi',
  failed: 'a échoué',
  terminated: 'a quitté',
} as const

/** What an au of ours says, free or cmi5's own. */
export type SaidVerb = keyof typeof displays

/** A verb with its French words. */
export const verbSaid = (verb: SaidVerb): { id: string; display: string } => ({
  id: ADL + verb,
  display: displays[verb],
})
