import { FileRefused } from '#platform/imports'
import type { DayRefusal, FileRefusal } from '#planner'

const sentences = {
  'number expected': 'il faut des nombres séparés par des espaces',
  'too few numbers': 'il manque des nombres',
  'number out of bounds': 'un nombre est trop petit ou trop grand',
  'numbering broken': 'les numéros ne se suivent pas',
  'window closed': 'la fenêtre finit avant de commencer',
  'pair broken': 'l’enlèvement et la livraison ne vont pas ensemble',
  'section missing': 'une partie du fichier manque',
  'depot missing': 'le dépôt manque',
  'nothing to serve': 'il n’y a rien à livrer',
} satisfies Record<FileRefusal, string>

const daySentences = {
  'not json': 'ce n’est pas du JSON',
  'not a day': 'ce n’est pas une journée au format beffroi-bike-day-1',
  'field missing': 'une information manque',
  'field wrong': 'une information n’a pas la forme attendue',
  'unknown place': 'un commerce n’existe pas dans la journée',
  'twice the same': 'un numéro sert deux fois',
  'plan broken': 'le plan en cours et la journée ne vont pas ensemble',
} satisfies Record<DayRefusal, string>

/** @throws FileRefused with one French sentence that names the line. */
export function refuseInstance(file: string, refusal: FileRefusal, line: number): never {
  throw new FileRefused(`${file}, ligne ${line} : ${sentences[refusal]}.`)
}

/** @throws FileRefused with one French sentence that names the line, and what stands there. */
export function refuseDay(file: string, refusal: DayRefusal, line: number, what: string): never {
  throw new FileRefused(`${file}, ligne ${line} : ${daySentences[refusal]}${what ? ` (${what})` : ''}.`)
}
