import { iri } from './iri.ts'
import { languageMap } from './language-tag.ts'
import { shape, type Check } from '../shape.ts'

export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided'

export const verb: Check = shape({ id: iri, display: languageMap }, ['id'])
