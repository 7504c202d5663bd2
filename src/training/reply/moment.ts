/** When something is asked after a training. */
export const moments = ['end', 'three months', 'six months'] as const
export type Moment = (typeof moments)[number]

export const momentWords: Record<Moment, string> = {
  end: 'à la fin',
  'three months': '3 mois après',
  'six months': '6 mois après',
}

/** Where somebody stands is asked once the training is behind them; what they thought of it, at the end and three months later. */
export const asksSituation = (moment: Moment): boolean => moment !== 'end'
export const asksOpinion = (moment: Moment): boolean => moment !== 'six months'
