/** What a commission may say of somebody, as the form sends it. */
export const verdicts = {
  admit: 'Admettre',
  wait: 'Liste d’attente',
  refuse: 'Ne pas retenir',
  absent: 'Absent·e',
  job: 'A trouvé un emploi',
} as const

export type Verdict = keyof typeof verdicts
