import type { FrameworkId } from '../ids.ts'

/** The domains of a framework in words that anybody reads; the names of the law stand beside them. */
const plain: Record<string, readonly string[]> = {
  'clea-2018': [
    'Parler, lire et écrire',
    'Calculer',
    'Se servir d’un téléphone et d’un ordinateur',
    'Travailler en équipe',
    'Travailler seul',
    'Continuer à apprendre',
    'Bien bouger, rester propre, travailler sans danger',
  ],
}

/** 'Calculer', for domain 2; undefined for a framework that nobody has put in plain words. */
export const plainDomain = (id: FrameworkId, number: number): string | undefined => plain[id]?.[number - 1]
