import { french } from './sentences.fr.ts'
import type { Contract } from './situation.ts'

/** What people were asked, as who trains reads it. */
export const { questions: questionWords, marks: markWords, sinces: sinceWords } = french

/** Contracts, as who calls writes them: the person says "I", who notes does not. */
export const contractNames: Record<Contract, string> = {
  ...french.contracts,
  'own business': 'À son compte',
  'not said': 'Ne sait pas',
}
