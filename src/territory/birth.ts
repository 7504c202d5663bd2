/** A territory of people who exist, or one where everybody may be everybody. */
export type Birth = 'demo' | 'real'

/** Why this Beffroi does not start here, in one French sentence that says what to do. */
export class BirthRefused extends Error {}

/** @throws BirthRefused when this Beffroi is started as what its database is not. */
export function mustBe(born: Birth, started: Birth): void {
  if (born !== started) throw new BirthRefused(sentences[born])
}

const sentences: Record<Birth, string> = {
  real: 'Démarrage refusé : ce territoire est réel, et ce serait en faire une démonstration ouverte à tous. Démarrez-le avec BEFFROI_DEMO=0.',
  demo: 'Démarrage refusé : ce territoire est né comme démonstration, ses personnes sont inventées. Démarrez-le avec BEFFROI_DEMO=1, ou donnez un autre dossier (BEFFROI_DATA) ou une autre base (DATABASE_URL).',
}
